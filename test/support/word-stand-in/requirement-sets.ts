/** Every member that the stand-in offers or that the adapter looks for, with the requirement set that brought it, as @types/office-js gives it. */
export const requirementSets = {
  Application: { createDocument: "WordApi 1.3" },
  Body: {
    contentControls: "WordApi 1.1",
    getContentControls: "WordApi 1.5",
    getOoxml: "WordApi 1.1",
    paragraphs: "WordApi 1.1",
    select: "WordApi 1.1",
    tables: "WordApi 1.3",
  },
  CheckboxContentControl: { isChecked: "WordApi 1.7" },
  ComboBoxContentControl: {
    addListItem: "WordApi 1.9",
    deleteAllListItems: "WordApi 1.9",
    listItems: "WordApi 1.9",
  },
  ContentControl: {
    cannotEdit: "WordApi 1.1",
    checkboxContentControl: "WordApi 1.7",
    clear: "WordApi 1.1",
    comboBoxContentControl: "WordApi 1.9",
    datePickerContentControl: "WordApiDesktop 1.3",
    dropDownListContentControl: "WordApi 1.9",
    getOoxml: "WordApi 1.1",
    getReviewedText: "WordApi 1.4",
    id: "WordApi 1.1",
    insertText: "WordApi 1.1",
    onDataChanged: "WordApi 1.5",
    onExited: "WordApi 1.5",
    placeholderText: "WordApi 1.1",
    select: "WordApi 1.1",
    tag: "WordApi 1.1",
    text: "WordApi 1.1",
    title: "WordApi 1.1",
  },
  ContentControlCollection: { getById: "WordApi 1.1", getByIdOrNullObject: "WordApi 1.3" },
  ContentControlListItem: { displayText: "WordApi 1.9", select: "WordApi 1.9", value: "WordApi 1.9" },
  CustomXmlPart: {
    delete: "WordApi 1.4",
    getXml: "WordApi 1.4",
    namespaceUri: "WordApi 1.4",
    setXml: "WordApi 1.4",
  },
  CustomXmlPartCollection: { add: "WordApi 1.4", getByNamespace: "WordApi 1.4" },
  CustomXmlPartScopedCollection: { getOnlyItem: "WordApi 1.4" },
  Document: {
    body: "WordApi 1.1",
    changeTrackingMode: "WordApi 1.4",
    customXmlParts: "WordApi 1.4",
    onContentControlAdded: "WordApi 1.5",
    onParagraphAdded: "WordApi 1.6",
    onParagraphChanged: "WordApi 1.6",
    onParagraphDeleted: "WordApi 1.6",
    properties: "WordApi 1.3",
    protectionType: "WordApiDesktop 1.4",
    save: "WordApi 1.1",
  },
  DocumentCreated: { open: "WordApi 1.3" },
  DocumentProperties: { security: "WordApi 1.3" },
  DropDownListContentControl: {
    addListItem: "WordApi 1.9",
    deleteAllListItems: "WordApi 1.9",
    listItems: "WordApi 1.9",
  },
  Paragraph: { select: "WordApi 1.1", text: "WordApi 1.1" },
  Table: { getCell: "WordApi 1.3", nestingLevel: "WordApi 1.3", select: "WordApi 1.3" },
  TableCell: { body: "WordApi 1.3", value: "WordApi 1.3" },
} as const;

/** The set of a member written as `Class.member`; undefined for what every host has, such as `load`. */
export function requirementSetOf(member: string): string | undefined {
  const [type = "", name = ""] = member.split(".");
  return setsByName[type]?.[name];
}

const setsByName: Readonly<Record<string, Readonly<Record<string, string>>>> = requirementSets;
