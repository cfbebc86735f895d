// L’exploitation : ligne de commande, diagnostic, démarrage.
export const operations = {
  'refusal.app_running':
    'Prospect tourne déjà sur ce dossier de données (processus {pid}). Arrêtez-le d’abord.',
  'refusal.backup_not_ours': '{file} n’est pas une sauvegarde de Prospect, ou n’en est qu’une partie.',
  'refusal.backup_other_version':
    '{file} vient d’une autre version ({theirs} ; ici : {ours}). Restaurez-le avec cette version, puis mettez à jour.',
  'refusal.port_taken':
    'Le port {port} est pris par un autre programme. Arrêtez-le ou donnez à PORT un port libre.',
  'refusal.cli_extra': 'Je ne sais que faire de « {what} ». Usage : {usage}',
  'refusal.cli_missing': 'Il manque : {what}. Usage : {usage}',
  'refusal.cli_usage': '{problem}. Usage : {usage}',
  'refusal.config_invalid': 'Les réglages de l’environnement (ou de .env) sont à corriger :{problems}',
  'refusal.data_folder_closed':
    'La base de données tourne sous son propre utilisateur, qui ne peut pas entrer dans {folder}. Autorisez-le (chmod o+x) ou choisissez un autre dossier avec DATA_DIR.',
  'refusal.data_folder_not_writable':
    'Impossible d’écrire dans {folder}. Donnez-en le droit à cet utilisateur ou choisissez un autre dossier avec DATA_DIR.',
  'refusal.database_not_empty':
    'Cette base de données contient déjà des données. Une sauvegarde se restaure dans une base vide : indiquez un nouveau dossier dans DATA_DIR.',
  'refusal.disk_full': 'Le disque qui contient {folder} est plein. Libérez de la place, puis redémarrez.',
  'refusal.no_database_programs':
    'Il n’y a pas de base de données intégrée pour cette machine ({machine}). Indiquez votre Postgres dans DATABASE_URL.',
  'refusal.no_postgres_user':
    'La base de données ne doit pas tourner en root, et l’utilisateur système « postgres » n’a pas pu être créé. Démarrez sous un autre utilisateur ou créez celui-ci.',
  'refusal.path_missing': 'Le fichier {file} n’existe pas.',
  'refusal.path_unusable': '{file} est inutilisable ({why}).',
  'refusal.segment_unknown': 'Il n’y a pas de segment « {name} ». Voici ceux qui existent :{known}',
  'refusal.settings_invalid': 'Rien n’a été écrit. Le document est à corriger :{problems}',
  'refusal.settings_not_json': '{file} n’est pas du JSON : {why}',
  'refusal.slack_not_configured':
    'Slack n’est pas configuré. Renseignez SLACK_BOT_TOKEN et SLACK_APP_TOKEN (README, « Go live »), ou démarrez le bac à sable : npm start.',
  'refusal.slack_not_connected': 'Slack n’est pas connecté ici.',
  'refusal.unknown_queue': 'Il n’y a pas de file {names}. Il y a : {known}.',
  'refusal.workspace_needed':
    'Il y a plusieurs espaces de travail. Précisez lequel avec --workspace <id|domain> :{known}',
  'refusal.workspace_unknown':
    'Il n’y a pas d’espace de travail « {wanted} ». Voici ceux qui existent :{known}',

  'reason.dead_letter': 'Une étape a échoué plusieurs fois et s’est arrêtée. Référence {referenceId}',
  'reason.retried': 'Relancé par {by}',

  'cli.bug': 'C’est une erreur de Prospect. Référence {reference} : le journal ci-dessus donne les détails.',
  'cli.disk_full': 'Le disque est plein. Libérez de la place, puis réessayez.',
  'cli.import.undo_hint': 'Pour l’annuler : npm run prospect -- import --undo {run}',
  'cli.migrate.applied': 'appliqué : {name}',
  'cli.migrate.current': 'à jour',
  'cli.settings.changed': 'Changé : {parts}',
  'cli.settings.looked_again': '{n|# prospect écarté est réexaminé.|# prospects écartés sont réexaminés.}',
  'cli.settings.same': 'Rien à changer : tout est déjà ainsi.',
  'cli.unknown': 'Il n’y a pas de commande « {name} ».',
  'cli.unreachable': 'Un élément nécessaire ne répond pas : {why}',
  'cli.usage.all': 'le produit, tous les rôles dans un processus',
  'cli.usage.classify': 'ce que sont des e-mails reçus, une ligne JSON chacun',
  'cli.usage.backup': 'la base de données en un fichier',
  'cli.usage.doctor': 'vérifie l’installation et indique l’étape suivante',
  'cli.usage.exclusions': 'importe clients, concurrents, anciens refus : jamais contactés',
  'cli.usage.head': 'Usage : npm run prospect -- <commande>',
  'cli.usage.help': 'cette liste',
  'cli.usage.import': 'importe des prospects, attend le dédoublonnage, affiche le compte',
  'cli.usage.migrate': 'met la base de données à cette version',
  'cli.usage.roles': 'un seul rôle du produit',
  'cli.usage.sandbox': 'le monde local, dans le navigateur',
  'cli.usage.settings': 'toute la configuration en un document JSON',
  'cli.usage.status': 'ce qui tourne ici, en quelques lignes',
  'cli.usage.undo': 'annule un import',
  'cli.usage.workspace': 'S’il y a plusieurs espaces de travail, précisez : --workspace <id|domain>',

  'cli.backup.done': 'écrit : {file} ({rows|# ligne|# lignes})',
  'cli.backup.key':
    'La clé de chiffrement n’y est pas. Gardez {file} ailleurs : sans elle, les jetons des boîtes mail ne s’ouvrent plus.',
  'cli.backup.key_given':
    'La clé de chiffrement n’y est pas. Gardez ENCRYPTION_KEY ailleurs : sans elle, les jetons des boîtes mail ne s’ouvrent plus.',
  'cli.restore.done': 'restauré depuis {file} ({rows|# ligne|# lignes})',
  'cli.restore.why': 'restauré depuis une sauvegarde',
  'cli.restore.paused':
    'Des mails y sont planifiés, et certains sont peut-être partis depuis la sauvegarde. Les envois sont en pause : vérifiez les messages envoyés, puis reprenez avec /prospect resume.',
  'cli.restore.key': 'Sa clé de chiffrement doit être dans {key} avant de démarrer Prospect.',

  'cli.status.version': 'Prospect {version}, Node {node}',
  'cli.status.database.own': 'Base de données : PostgreSQL intégré dans {folder}',
  'cli.status.database.url': 'Base de données : PostgreSQL de DATABASE_URL',
  'cli.status.queue.postgres': 'Files : dans la base de données',
  'cli.status.queue.redis': 'Files : Redis',
  'cli.status.model': 'Textes et scores : {place}',
  'cli.status.rules': 'Textes et scores : règles et modèles de texte (pas de clé)',
  'cli.status.workspace': 'Espace de travail : {name} ({id})',
  'cli.status.paused': 'Envoi : en pause, par {by}',
  'cli.status.sending': 'Envoi : actif',
  'cli.status.waiting':
    'En attente d’une personne : {waiting|# brouillon|# brouillons}, {tasks|# tâche|# tâches}',
  'cli.status.mailbox': 'Boîte mail : {address} ({state})',
  'cli.status.no_mailbox': 'Boîte mail : aucune connectée',

  'doctor.line': '{what} : {said}',
  'doctor.next': 'Ensuite : {todo}',
  'doctor.next.nothing': 'rien. Tout est en place.',
  'doctor.is_set': 'renseigné',
  'doctor.not_set': 'pas encore renseigné',

  'doctor.node': 'Node',
  'doctor.node.is': '{version}',
  'doctor.node.do':
    'Démarrez Prospect avec « npm start », qui apporte le sien, ou installez Node {needed} ou plus récent.',

  'doctor.config': 'Configuration',
  'doctor.config.fine': 'rien à signaler',
  'doctor.config.problem': '{problem}',
  'doctor.config.do': 'Corrigez .env (ou l’environnement) ; le README explique chaque variable.',
  'doctor.config.unused': '{name} est renseigné, mais cette version ne s’en sert pas',

  'doctor.folder': 'Dossier de données',
  'doctor.folder.fine': '{folder}',
  'doctor.folder.closed': 'impossible d’écrire dans {folder}',
  'doctor.folder.do': 'Donnez à cet utilisateur le droit d’écrire dans {folder}, ou changez DATA_DIR.',

  'doctor.database': 'Base de données',
  'doctor.database.absent': 'PostgreSQL intégré, créé au premier démarrage',
  'doctor.database.ready': 'PostgreSQL {version}, à jour',
  'doctor.database.behind': 'PostgreSQL {version}, il manque {missing|une migration|# migrations}',
  'doctor.database.migrate': 'Lancez : npm run prospect -- migrate',
  'doctor.database.unreachable': 'pas de réponse ({why})',
  'doctor.database.own': 'Voyez postgres/server.log dans le dossier de données.',
  'doctor.database.url': 'Vérifiez DATABASE_URL et que le serveur tourne.',

  'doctor.redis': 'Files',
  'doctor.redis.none': 'dans la base de données (pas de REDIS_URL)',
  'doctor.redis.fine': 'Redis répond',
  'doctor.redis.gone': 'Redis ne répond pas ({why})',
  'doctor.redis.do': 'Vérifiez REDIS_URL et que le serveur tourne.',

  'doctor.key': 'Clé de chiffrement',
  'doctor.key.given': 'ENCRYPTION_KEY',
  'doctor.key.file': 'dans {file} ; gardez-en une copie ailleurs',
  'doctor.key.later': 'créée au premier démarrage',
  'doctor.key.broken': '{why}',
  'doctor.key.do':
    'Remettez le fichier depuis votre copie ; une nouvelle clé n’ouvrirait pas les jetons des boîtes mail.',

  'doctor.slack': 'Slack',
  'doctor.slack.none': 'pas configuré (bac à sable)',
  'doctor.slack.start':
    'Créez l’application Slack et renseignez ses deux jetons : README, « Go live », étape 1.',
  'doctor.slack.bot': 'bot {user} dans {team}',
  'doctor.slack.bot_refused': 'le jeton du bot est refusé ({error})',
  'doctor.slack.bot_do': 'Copiez de nouveau SLACK_BOT_TOKEN : page de l’application, Install App.',
  'doctor.slack.scopes': 'a toutes les permissions du manifeste',
  'doctor.slack.scopes_missing': 'il manque des permissions : {scopes}',
  'doctor.slack.scopes_do':
    'Collez manifest.yml dans la page de l’application, App Manifest, puis réinstallez-la.',
  'doctor.slack.socket': 'Socket Mode s’ouvre',
  'doctor.slack.app_refused': 'le jeton de l’application est refusé ({error})',
  'doctor.slack.app_do':
    'Copiez de nouveau SLACK_APP_TOKEN : Basic Information, App-Level Tokens, avec connections:write.',
  'doctor.slack.http': 'mode HTTP, secret de signature renseigné',
  'doctor.slack.unreachable': 'pas de réponse ({why})',
  'doctor.slack.network': 'Vérifiez le réseau, un éventuel proxy et SLACK_API_URL.',

  'doctor.channel': 'Canal de relecture',
  'doctor.channel.do': 'Choisissez le canal de relecture : /prospect config dans Slack, ou SLACK_CHANNEL.',
  'doctor.icp': 'Qui vous cherchez',
  'doctor.icp.do': 'Dites qui vous cherchez : /prospect config dans Slack.',
  'doctor.offer': 'Ce que vous vendez',
  'doctor.offer.do': 'Dites ce que vous vendez : /prospect offer dans Slack.',
  'doctor.sender': 'Adresse postale',
  'doctor.sender.do':
    'Indiquez votre adresse postale : /prospect config dans Slack. Sans elle, rien ne peut être validé.',

  'doctor.google': 'Google',
  'doctor.google.set': 'client OAuth renseigné',
  'doctor.microsoft': 'Microsoft',
  'doctor.microsoft.set': 'inscription d’application renseignée',
  'doctor.mail': 'Google ou Microsoft',
  'doctor.mail.none': 'pas configuré',
  'doctor.mail.do':
    'Créez un client OAuth chez Google ou une inscription d’application chez Microsoft et renseignez-les : README, « Go live », étapes 2 et 3.',

  'doctor.mailbox': 'Boîte mail',
  'doctor.mailbox.alive': '{address}, {vendor} nous laisse entrer',
  'doctor.mailbox.paused': '{address}, en pause ; {vendor} nous laisse entrer',
  'doctor.mailbox.none': 'aucune connectée',
  'doctor.mailbox.do': 'Connectez une boîte mail : /prospect mailbox connect dans Slack.',
  'doctor.mailbox.dead': '{vendor} n’accepte plus la permission de {address}',
  'doctor.mailbox.again': 'Reconnectez {address} : /prospect mailbox connect dans Slack.',
  'doctor.mailbox.unknown': 'impossible d’interroger {address} ({why})',
  'doctor.mailbox.later':
    'Vérifiez le réseau, et que les réglages de Google ou Microsoft et la clé de chiffrement n’ont pas changé.',

  'doctor.model': 'Modèle',
  'doctor.model.rules': 'aucun ; des règles et des modèles de texte notent et rédigent',
  'doctor.model.fine': '{host} accepte la clé',
  'doctor.model.unknown': '{host} répond ; il n’a pas de liste de modèles pour essayer la clé',
  'doctor.model.refused': '{host} refuse la clé',
  'doctor.model.do': 'Vérifiez OPENAI_API_KEY, et qu’elle va avec OPENAI_BASE_URL.',
  'doctor.model.gone': '{host} ne répond pas ({why})',
  'doctor.model.network': 'Vérifiez OPENAI_BASE_URL et le réseau.',

  'doctor.public': 'Adresse publique',
  'doctor.public.none': 'aucune ; les mails invitent à répondre « stop »',
  'doctor.public.do':
    'Pour la désinscription en un clic, donnez à PUBLIC_URL une adresse joignable du web (facultatif).',
  'doctor.public.fine': '{url} répond',
  'doctor.public.private': '{url} répond, mais seulement ici : les mails n’y renvoient pas',
  'doctor.public.gone': '{url} ne répond pas ({why})',
  'doctor.public.check': 'Démarrez Prospect et vérifiez que le proxy lui transmet PUBLIC_URL.',
} as const;
