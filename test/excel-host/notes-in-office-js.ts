/**
 * Notes (ExcelApi 1.18) for the Office.js of the npm package, whose newest release (1.1.110) still ends at 1.17 while the
 * copy that Microsoft serves has them. Made with the library's own parts, in the way it makes its other collections, so
 * that all that goes over the wire comes from the library.
 */

interface ClientObject {
  readonly context: unknown;
}
type ClientType = new (context: unknown, path: unknown) => ClientObject;

interface Extension {
  readonly ClientObject: new (
    context: unknown,
    path: unknown,
  ) => ClientObject & { _handleResult(value: unknown): void };
  readonly BatchApiHelper: {
    createPropertyObject(type: ClientType, parent: object, name: string, isCollection: boolean, flags: number): object;
    createIndexerObject(type: ClientType, parent: object, args: readonly unknown[]): object;
    createMethodObject(
      type: ClientType,
      parent: object,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: null,
      flags: number,
    ): object;
    createChildItemObject(type: ClientType, hasIndexer: boolean, parent: object, data: unknown, index: number): object;
    invokeMethod(object: object, name: string, operation: number, args: readonly unknown[], flags: number): unknown;
  };
  readonly Utility: {
    load(object: object, option: unknown): object;
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
  };
}

interface LibraryWindow {
  readonly OfficeExtension: Extension;
  readonly Excel: { readonly Worksheet: { readonly prototype: object }; readonly Range: ClientType };
}

const OPERATION = { change: 0, read: 1 };
/** Says that a member was set by the answer to a load. */
const READ_FLAG = 4;

/** Adds `Worksheet.notes`, unless the library has it. */
export function addNotes({ OfficeExtension, Excel }: LibraryWindow): void {
  if ('notes' in Excel.Worksheet.prototype) return;
  const { BatchApiHelper, Utility } = OfficeExtension;

  class Note extends OfficeExtension.ClientObject {
    private loadedContent: string | undefined;
    get content(): string | undefined {
      Utility.throwIfNotLoaded('content', this.loadedContent, 'Note', false);
      return this.loadedContent;
    }
    load(option: unknown): object {
      return Utility.load(this, option);
    }
    delete(): void {
      BatchApiHelper.invokeMethod(this, 'Delete', OPERATION.change, [], 0);
    }
    getLocation(): object {
      const { read } = OPERATION;
      return BatchApiHelper.createMethodObject(
        Excel.Range,
        this,
        'GetLocation',
        read,
        [],
        false,
        true,
        null,
        READ_FLAG,
      );
    }
    override _handleResult(value: { readonly Content?: string } | null): void {
      super._handleResult(value);
      if (value?.Content !== undefined) this.loadedContent = value.Content;
    }
  }

  class NoteCollection extends OfficeExtension.ClientObject {
    private loadedItems: object[] | undefined;
    readonly _isCollection = true;
    get items(): object[] | undefined {
      Utility.throwIfNotLoaded('items', this.loadedItems, 'NoteCollection', false);
      return this.loadedItems;
    }
    load(option: unknown): object {
      return Utility.load(this, option);
    }
    add(cell: string, content: string): object {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'Add',
        OPERATION.change,
        [cell, content],
        false,
        true,
        null,
        0,
      );
    }
    getItem(cell: string): object {
      return BatchApiHelper.createIndexerObject(Note, this, [cell]);
    }
    override _handleResult(value: { readonly _Items?: readonly unknown[] } | null): void {
      super._handleResult(value);
      if (!value?._Items) return;
      this.loadedItems = value._Items.map((data, index) => {
        const item = BatchApiHelper.createChildItemObject(Note, false, this, data, index);
        if (item instanceof Note) item._handleResult(data as { Content?: string });
        return item;
      });
    }
  }

  Object.defineProperty(Excel.Worksheet.prototype, 'notes', {
    get(this: object) {
      return BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, READ_FLAG);
    },
  });
}
