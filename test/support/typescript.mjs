/** `node --import` this, and TypeScript of src/ and test/ runs as it lies: types are dropped, not checked. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
