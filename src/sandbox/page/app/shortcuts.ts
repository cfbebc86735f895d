// The message shortcut that the app's manifest declares; a test holds the two together.

/** Makes a lead of the person that a message is about. */
export const addLeadShortcut = 'prospect.lead.from_message';
