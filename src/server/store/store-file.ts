/** The one file of an embedded store, within its folder; SQLite keeps two more beside it while it is open. */
export const storeFileName = "collation.sqlite";
