import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

/** The page that Microsoft's sign-in comes back to: it hands the answer to the page that asked, and closes. */
broadcastResponseToMainFrame().catch(() => {
  // Opened by itself, or after what asked was closed.
  const sentence = document.getElementById("message");
  if (sentence) sentence.textContent = "There is nothing to do here. Close this window and sign in again.";
});
