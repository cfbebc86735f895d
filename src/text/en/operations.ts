// Operations: the CLI, the doctor, start-up.
export const operations = {
  'refusal.app_running': 'Prospect is already running on this data folder (process {pid}). Stop it first.',
  'refusal.backup_not_ours': '{file} is not a backup of Prospect, or only a part of one.',
  'refusal.backup_other_version':
    '{file} was made by another version ({theirs}; this one is at {ours}). Restore it with that version, then update.',
  'refusal.cli_extra': 'I do not know what to do with "{what}". Usage: {usage}',
  'refusal.cli_missing': 'Missing: {what}. Usage: {usage}',
  'refusal.cli_usage': '{problem}. Usage: {usage}',
  'refusal.config_invalid': 'The settings of the environment (or .env) need mending:{problems}',
  'refusal.data_folder_closed':
    'The database runs as its own user, which cannot enter {folder}. Allow it (chmod o+x) or set DATA_DIR to a folder that others may enter.',
  'refusal.data_folder_not_writable':
    '{folder} cannot be written. Give this user the right to, or set DATA_DIR to another folder.',
  'refusal.database_not_empty':
    'There is data in this database. A backup is restored into an empty one only: set DATA_DIR to a new folder.',
  'refusal.disk_full': 'The disk that holds {folder} is full. Free some space, then start again.',
  'refusal.no_database_programs':
    'There is no built-in database for this machine ({machine}). Set DATABASE_URL to a Postgres of yours.',
  'refusal.no_postgres_user':
    'The database must not run as root, and the system user "postgres" could not be made. Start as another user, or make that user.',
  'refusal.path_missing': 'There is no file {file}.',
  'refusal.path_unusable': '{file} cannot be used ({why}).',
  'refusal.segment_unknown': 'There is no segment "{name}". There are:{known}',
  'refusal.settings_invalid': 'Nothing was written. The document has to be mended:{problems}',
  'refusal.settings_not_json': '{file} is not JSON: {why}',
  'refusal.slack_not_configured':
    'Slack is not configured. Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (README, "Go live"), or start the sandbox: npm start.',
  'refusal.unknown_queue': 'There is no queue {names}. There are: {known}.',
  'refusal.workspace_needed': 'There are several workspaces. Say which with --workspace <id|domain>:{known}',
  'refusal.workspace_unknown': 'There is no workspace "{wanted}". There are:{known}',

  'operations.start_failed': 'Prospect could not start: {said}',

  'reason.dead_letter':
    'A step failed several times and stands still. A person decides: Retry or Drop. Reference {referenceId}.',

  'cli.bug': 'This is a bug. Reference {reference}: the log above has the details.',
  'cli.disk_full': 'The disk is full. Free some space, then try again.',
  'cli.import.undo_hint': 'To take it back: npm run prospect -- import --undo {run}',
  'cli.migrate.applied': 'applied {name}',
  'cli.migrate.current': 'up to date',
  'cli.settings.changed': 'Changed: {parts}',
  'cli.settings.same': 'Nothing to change: everything is like this already.',
  'cli.unknown': 'There is no command "{name}".',
  'cli.unreachable': 'Something that is needed does not answer: {why}',
  'cli.usage.all': 'the product, all roles in one process',
  'cli.usage.backup': 'the database as one file',
  'cli.usage.doctor': 'checks the installation and names the next step',
  'cli.usage.exclusions': 'imports customers, competitors, old opt-outs: never contacted',
  'cli.usage.head': 'Usage: npm run prospect -- <command>',
  'cli.usage.help': 'this list',
  'cli.usage.import': 'imports leads, waits for dedup, prints the counts',
  'cli.usage.migrate': 'brings the database to this version',
  'cli.usage.preview': 'every card in every state, on one page',
  'cli.usage.roles': 'one role of the product',
  'cli.usage.sandbox': 'the local world in the browser',
  'cli.usage.settings': 'the whole configuration as one JSON document',
  'cli.usage.status': 'what runs here, in a few lines',
  'cli.usage.undo': 'takes an import back',
  'cli.usage.workspace': 'With several workspaces, say which: --workspace <id|domain>',

  'cli.backup.done': 'written: {file}',
  'cli.backup.key':
    'The encryption key is not in it. Keep {file} in another place: without it the tokens of the mailboxes cannot be opened.',
  'cli.backup.key_given':
    'The encryption key is not in it. Keep ENCRYPTION_KEY in another place: without it the tokens of the mailboxes cannot be opened.',
  'cli.restore.done': 'restored from {file}',

  'cli.status.version': 'Prospect {version}, Node {node}',
  'cli.status.database.own': 'Database: own PostgreSQL in {folder}',
  'cli.status.database.url': 'Database: PostgreSQL of DATABASE_URL',
  'cli.status.queue.postgres': 'Queues: in the database',
  'cli.status.queue.redis': 'Queues: Redis',
  'cli.status.model': 'Texts and scores: {place}',
  'cli.status.rules': 'Texts and scores: rules and templates (no model key)',
  'cli.status.workspace': 'Workspace: {name} ({id})',
  'cli.status.paused': 'Sending: paused by {by}',
  'cli.status.sending': 'Sending: on',
  'cli.status.waiting': 'Waiting for a person: {waiting|one draft|# drafts}, {tasks|one task|# tasks}',
  'cli.status.mailbox': 'Mailbox: {address} ({state})',
  'cli.status.no_mailbox': 'Mailbox: none connected',

  'doctor.next': 'Next: {todo}',
  'doctor.next.nothing': 'nothing. Everything is set up.',
  'doctor.is_set': 'set',
  'doctor.not_set': 'not set',

  'doctor.node': 'Node',
  'doctor.node.is': '{version}',
  'doctor.node.do':
    'Start Prospect with "npm start", which brings its own, or install Node {needed} or newer.',

  'doctor.config': 'Configuration',
  'doctor.config.fine': 'no problems',
  'doctor.config.problem': '{problem}',
  'doctor.config.do': 'Correct it in .env (or the environment); the README explains every variable.',
  'doctor.config.unused': '{name} is set, but this version does not use it',

  'doctor.folder': 'Data folder',
  'doctor.folder.fine': '{folder}',
  'doctor.folder.closed': '{folder} cannot be written',
  'doctor.folder.do': 'Give this user the right to write in {folder}, or set DATA_DIR.',

  'doctor.database': 'Database',
  'doctor.database.absent': 'own PostgreSQL, made at the first start',
  'doctor.database.ready': 'PostgreSQL {version}, migrated',
  'doctor.database.behind': 'PostgreSQL {version}, {missing|one migration is|# migrations are} missing',
  'doctor.database.migrate': 'Run: npm run prospect -- migrate',
  'doctor.database.unreachable': 'no answer ({why})',
  'doctor.database.own': 'Look into postgres/server.log in the data folder.',
  'doctor.database.url': 'Check DATABASE_URL and that the server runs.',

  'doctor.redis': 'Queues',
  'doctor.redis.none': 'in the database (no REDIS_URL)',
  'doctor.redis.fine': 'Redis answers',
  'doctor.redis.gone': 'Redis does not answer ({why})',
  'doctor.redis.do': 'Check REDIS_URL and that the server runs.',

  'doctor.key': 'Encryption key',
  'doctor.key.given': 'ENCRYPTION_KEY',
  'doctor.key.file': 'in {file}; keep a copy elsewhere',
  'doctor.key.later': 'made at the first start',
  'doctor.key.broken': '{why}',
  'doctor.key.do':
    'Bring the file back from your copy; a new key could not open the tokens of the mailboxes.',

  'doctor.slack': 'Slack',
  'doctor.slack.none': 'not configured (sandbox mode)',
  'doctor.slack.start': 'Create the Slack app and set its two tokens: README, "Go live", step 1.',
  'doctor.slack.bot': 'bot {user} in {team}',
  'doctor.slack.bot_refused': 'the bot token was refused ({error})',
  'doctor.slack.bot_do': 'Copy SLACK_BOT_TOKEN again: the app page, Install App.',
  'doctor.slack.scopes': 'has all permissions of the manifest',
  'doctor.slack.scopes_missing': 'lacks permissions: {scopes}',
  'doctor.slack.scopes_do': 'Put manifest.yml into the app page, App Manifest, then install the app again.',
  'doctor.slack.socket': 'Socket Mode opens',
  'doctor.slack.app_refused': 'the app token was refused ({error})',
  'doctor.slack.app_do':
    'Copy SLACK_APP_TOKEN again: Basic Information, App-Level Tokens, with connections:write.',
  'doctor.slack.http': 'HTTP mode, signing secret set',
  'doctor.slack.unreachable': 'no answer ({why})',
  'doctor.slack.network': 'Check the network, a proxy, and SLACK_API_URL.',

  'doctor.channel': 'Review channel',
  'doctor.channel.do': 'Choose the review channel: /prospect config in Slack, or SLACK_CHANNEL.',
  'doctor.icp': 'Whom you look for',
  'doctor.icp.do': 'Say whom you look for: /prospect config in Slack.',
  'doctor.offer': 'What you sell',
  'doctor.offer.do': 'Say what you sell: /prospect offer in Slack.',
  'doctor.sender': 'Postal address',
  'doctor.sender.do':
    'Set your postal address: /prospect config in Slack. Nothing can be approved without it.',

  'doctor.google': 'Google',
  'doctor.google.set': 'OAuth client set',
  'doctor.google.none': 'not configured',
  'doctor.google.do': 'Make an OAuth client at Google and set it: README, "Go live", step 2.',

  'doctor.mailbox': 'Mailbox',
  'doctor.mailbox.alive': '{address}, Google lets us in',
  'doctor.mailbox.paused': '{address}, paused; Google lets us in',
  'doctor.mailbox.none': 'none connected',
  'doctor.mailbox.do': 'Connect a mailbox: /prospect mailbox connect in Slack.',
  'doctor.mailbox.dead': 'Google does not accept the permission of {address} any more',
  'doctor.mailbox.again': 'Connect {address} again: /prospect mailbox connect in Slack.',
  'doctor.mailbox.unknown': '{address} could not be asked ({why})',
  'doctor.mailbox.later':
    'Check the network, and that GOOGLE_CLIENT_ID and the encryption key have not changed.',

  'doctor.model': 'Model',
  'doctor.model.rules': 'none; rules and templates score and write',
  'doctor.model.fine': '{host} accepts the key',
  'doctor.model.unknown': '{host} answers; it has no list of models to try the key on',
  'doctor.model.refused': '{host} refuses the key',
  'doctor.model.do': 'Check OPENAI_API_KEY, and that it belongs to OPENAI_BASE_URL.',
  'doctor.model.gone': '{host} does not answer ({why})',
  'doctor.model.network': 'Check OPENAI_BASE_URL and the network.',

  'doctor.public': 'Public address',
  'doctor.public.none': 'none; mails ask people to answer "stop"',
  'doctor.public.do':
    'For one-click unsubscribe, set PUBLIC_URL to an address that the web reaches (optional).',
  'doctor.public.fine': '{url} answers',
  'doctor.public.private': '{url} answers, but only here: mails do not link to it',
  'doctor.public.gone': '{url} does not answer ({why})',
  'doctor.public.check': 'Start Prospect, and check that the proxy passes PUBLIC_URL on to it.',
} as const;
