/** Elements that are written twice, for one program and for all others (markup compatibility, ECMA-376 part 3, 10.2.1). */
import type { XmlDocument, XmlElement } from '../xml-text/document';

/** The elements of a list as a program counts them that knows no extension: of alternatives the fallback. */
export function listedElements(doc: XmlDocument, list: XmlElement): XmlElement[] {
  return [...doc.children(list)].flatMap((element) =>
    element.name === 'AlternateContent'
      ? doc.childrenNamed(element, 'Fallback').flatMap((fallback) => [...doc.children(fallback)])
      : [element],
  );
}
