/** Formulas keep their last values in a file; Excel is told to work them out when it opens one whose cells we changed. */
import type { Package } from '../package';
import { editXml } from '../parts/part-text';
import { workbookPathOf } from '../relationships';
import { placeForChild } from '../xml-text/schema-order';

const ASKED = 'fullCalcOnLoad="1"';

export function calculateOnOpening(pkg: Package): void {
  editXml(pkg, workbookPathOf(pkg), (doc, edits) => {
    const known = doc.child(doc.root, 'calcPr');
    if (!known) {
      edits.insert(placeForChild(doc, 'calcPr'), `<${doc.root.prefix}calcPr ${ASKED}/>`);
      return;
    }
    const asked = doc.attributePlace(known, 'fullCalcOnLoad');
    if (asked) edits.replace(asked.start, asked.end, ASKED);
    else edits.insert(known.start + 1 + known.prefix.length + known.name.length, ` ${ASKED}`);
  });
}
