/** Hands a changed Word file to the browser's downloads, under the name that it had. */
export function downloadFile(path: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = path.replace(/^.*\//, "");
  link.click();
  // The browser reads the address after this task; a minute is long enough for any file of ours.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
