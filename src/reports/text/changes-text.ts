/** What changed since earlier returns, list by list. */
import type { Review } from '../../review/review';
import { changeLists } from '../across-months';
import { paragraph } from './layout';
import type { TextOptions } from './options';

const SHOWN = 20;

export function changesText(review: Review, { palette, width, showAll }: TextOptions): readonly string[] {
  return changeLists(review).flatMap(({ heading, lines }) => {
    const shown = showAll ? lines : lines.slice(0, SHOWN);
    const left = lines.length - shown.length;
    return [
      '',
      palette.heading(`${heading} (${String(lines.length)})`),
      ...shown.flatMap((text) => paragraph({ text: '•' }, { text: `${text}.`.replace(/\.\.$/, '.') }, 2, 4, width)),
      ...(left > 0 ? [palette.faint(`    … and ${String(left)} more; --all shows every one.`)] : []),
    ];
  });
}
