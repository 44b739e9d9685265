import * as z from "zod";

/**
 * What the sign-in dialog tells the pane. Text, because Office carries nothing else between the two, and checked, because
 * any page of this origin could send it.
 */
const dialogMessageSchema = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("signed-in"),
    accessToken: z.string().min(1),
    /** Milliseconds since 1970. */
    expiresAt: z.number(),
  }),
  /** The code of Microsoft's library, never its message: that may name a person. */
  z.strictObject({ outcome: z.literal("failed"), errorCode: z.string().regex(/^[a-z_]{1,60}$/) }),
]);

export type DialogMessage = z.infer<typeof dialogMessageSchema>;

/** @returns null when the text is not a message of the dialog. */
export function parseDialogMessage(text: string): DialogMessage | null {
  try {
    return dialogMessageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What the dialog needs to know, in the query of its web address. */
const dialogRequestSchema = z.object({
  tenantId: z.guid(),
  clientId: z.guid(),
  loginHint: z.string().max(320).optional(),
});

export type DialogRequest = z.infer<typeof dialogRequestSchema>;

export function writeDialogRequest({ tenantId, clientId, loginHint }: DialogRequest): string {
  return new URLSearchParams({ tenantId, clientId, ...(loginHint && { loginHint }) }).toString();
}

/** @returns null when somebody opened the page without a request, or with one of another shape. */
export function parseDialogRequest(query: string): DialogRequest | null {
  return dialogRequestSchema.safeParse(Object.fromEntries(new URLSearchParams(query))).data ?? null;
}
