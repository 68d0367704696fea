/** Loaded before a program: prints the address of each module of OpenTelemetry that it loads, whichever way. */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, next) {
    if (url.includes('/@opentelemetry/')) console.log(`LOADED ${url}`);
    return next(url, context);
  },
});
