/**
 * Imported before anything that imports React, which chooses its build at that moment: the one for development renders
 * several times slower. `config.ts` reads the environment later than that. What somebody has set stays.
 */
process.env['NODE_ENV'] ??= 'production';
