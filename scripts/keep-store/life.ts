/** What a life is: one case from its beginning on, or something that is of no case, each thing at its local time. */
import type { Scene } from './scene.ts';

interface When {
  /** `2026-11-02` */
  readonly day: string;
  /** `09:15` */
  readonly time: string;
}

export interface Act<Rest extends readonly unknown[] = []> extends When {
  readonly does: (scene: Scene, ...rest: Rest) => Promise<unknown>;
}

/** How a case comes about: its reference. */
interface Beginning extends When {
  readonly does: (scene: Scene) => Promise<string>;
}

export interface Life {
  /** In one sentence, for whoever reads what is expected. */
  readonly about: string;
  readonly begins: Beginning;
  readonly goesOn: readonly Act<[reference: string]>[];
}

/** `at('2026-11-02', '09:15', …)` */
export function at<Does>(day: string, time: string, does: Does): When & { readonly does: Does } {
  return { day, time, does };
}
