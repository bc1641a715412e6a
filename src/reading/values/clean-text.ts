/** Text as people read it: one kind of space, none at the ends, nothing that cannot be seen. */

const CLEAN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
/** Zero-width signs, soft hyphens and direction marks, which arrive by copy and paste. */
const UNSEEN = /\p{Cf}/gu;

/** Non-breaking spaces, tabs and line breaks become single spaces; the ends are trimmed. */
export function cleanText(text: string): string {
  return CLEAN.test(text) ? text : text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}
