/** What a person does with a card, as the desk's own players do it. */
export * from '../../desk/hands/filling.ts';
