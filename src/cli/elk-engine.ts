/** ELK, in a file of its own: commands that lay nothing out need not read its 1.5 MB. */
export { default } from 'elkjs/lib/elk.bundled.js';
