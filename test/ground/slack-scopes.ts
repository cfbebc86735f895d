// Which permission each part of Slack's API asks for, from Slack's own documentation of each method and event.
// A method that is missing here fails the test: look it up and add it.

/** Web API methods by the name under which the client has them. */
export const scopesOfMethod: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.open': ['im:write'],
  'files.info': ['files:read'],
  filesUploadV2: ['files:write'],
  'users.info': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
  'views.update': [],
};

export const scopesOfEvent: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_uninstalled: [],
  'message.im': ['im:history'],
  tokens_revoked: [],
  user_change: ['users:read'],
};

/** Asked for by what is not a method: how to see in the code that it is used. */
export const scopesOfFeature: Readonly<Record<string, RegExp>> = {
  commands: /app\.(command|shortcut)\(/,
  // Posting in a public channel that nobody invited the bot to.
  'chat:write.public': /chat\.postMessage\(/,
  // The bytes of an uploaded file come from its private URL.
  'files:read': /url_private/,
  // The address in a profile is only there with this permission.
  'users:read.email': /\bemail\b[\s\S]*\bprofile\b|\bprofile\b[\s\S]*\bemail\b/,
};
