-- One schema, in the order of knowledge: platform, channels, customers, inbox, team, alerts, orders, replies, overview.
-- What flows (messages, cards, outbox) is written in sets; what people edit (accounts, boards, templates, staff, products) carries a version.
-- Ids are UUIDv7, made by the application.

-- platform ---------------------------------------------------------------------------------------------------------------------------------

create table staff (
    id            uuid primary key,
    login         text not null unique,
    name          text not null,
    role          text not null check (role in ('owner', 'admin', 'staff')),
    password_hash text not null,
    language      text not null default 'ru',
    enabled       boolean not null default true,
    created_at    timestamptz not null,
    version       integer not null default 0
);

create table staff_session (
    token_hash text primary key,
    staff_id   uuid not null references staff on delete cascade,
    csrf_token text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create table api_key (
    id         uuid primary key,
    name       text not null,
    key_hash   text not null unique,
    scopes     text[] not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);

-- The first answer to a creating call; the same key with the same request gets it again.
create table idempotency (
    principal    text not null,
    key          text not null,
    request_hash text not null,
    subject_id   uuid,
    created_at   timestamptz not null,
    primary key (principal, key)
);

create table counter (
    name  text primary key,
    value bigint not null
);

-- What changed, in commit order: whoever writes takes change_position's lock first, so a reader that goes by id never skips one.
create table change (
    id              bigint generated always as identity primary key,
    at              timestamptz not null,
    type            text not null,
    conversation_id uuid,
    subject_id      uuid,
    data            text not null
);

-- What the owner sets for the whole shop, a document each: working hours, how soon customers are answered.
create table shop_setting (
    name       text primary key,
    value      text not null,
    changed_at timestamptz not null,
    version    integer not null
);

create table file (
    id         uuid primary key,
    file_name  text not null,
    mime_type  text not null,
    size       bigint not null,
    sha256     text not null,
    created_by text not null,
    created_at timestamptz not null
);

-- channels ---------------------------------------------------------------------------------------------------------------------------------

create table channel_account (
    id             uuid primary key,
    channel        text not null,
    name           text not null,
    direction      text not null,
    branch         text,
    settings       text not null,
    secrets        bytea not null,
    enabled        boolean not null default true,
    stopped_reason text,
    -- Where the provider was told to call, without the secret that may stand behind it, and when; told again each hour.
    subscribed_url text,
    subscribed_at  timestamptz,
    created_at     timestamptz not null,
    version        integer not null default 0
);

create table account_health (
    account_id       uuid primary key references channel_account on delete cascade,
    last_received_at timestamptz,
    last_sent_at     timestamptz,
    last_error_at    timestamptz,
    last_error       text,
    -- How often in a row the provider was not there, and since when.
    failures         integer not null default 0,
    failing_since    timestamptz,
    -- What open screens were told last (HealthNews).
    told             text not null default 'ok'
);

-- How far a provider has been asked for what is new, by feed. Only whoever holds the lease asks.
create table poll_cursor (
    account_id  uuid not null references channel_account on delete cascade,
    feed        text not null,
    cursor      text,
    due_at      timestamptz not null,
    lease_until timestamptz,
    failures    integer not null default 0,
    woken       boolean not null default false,
    primary key (account_id, feed)
);

-- By the hour, so that any range of hours can be summed. kind: received, stored, duplicates, rejected, sent, delivered, failed, parked.
create table ledger (
    account_id uuid not null,
    hour       timestamptz not null,
    kind       text not null,
    reason     text not null default '',
    n          bigint not null,
    primary key (account_id, hour, kind, reason)
);

-- Records that could not be stored as what they are: kept whole with the cause, replayed by a person.
create table parked_record (
    id          uuid primary key,
    account_id  text,
    topic       text not null,
    part        integer not null,
    position    bigint not null,
    record_key  text,
    headers     text not null,
    body        bytea not null,
    cause       text not null,
    parked_at   timestamptz not null,
    replayed_at timestamptz,
    digest      text not null,
    -- Positions start anew when a topic is made anew, so the bytes count too.
    unique (topic, part, position, digest)
);

-- What a provider told that belongs to no message (account notices), and what nobody here can read.
create table account_notice (
    account_id uuid not null,
    event_id   text not null,
    topic      text not null,
    reason     text,
    raw        text not null,
    at         timestamptz not null,
    received_at timestamptz not null,
    primary key (account_id, event_id)
);

-- customers --------------------------------------------------------------------------------------------------------------------------------

create table customer (
    id         uuid primary key,
    name       text not null,
    first_name text,
    patronymic text,
    last_name  text,
    phones     text[] not null default '{}',
    mails      text[] not null default '{}',
    birthday   date,
    addresses  text[] not null default '{}',
    category   text,
    language   text,
    preferences text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer not null default 0
);
create index customer_by_creation on customer (created_at desc, id desc);
create index customer_by_name on customer (lower(name));

-- Every id by which a channel names the person. A reply goes to the alias that wrote, never to another one of the same customer.
create table customer_alias (
    account_id  uuid not null,
    external_id text not null,
    customer_id uuid not null references customer,
    channel     text not null,
    name        text,
    username    text,
    phone       text,
    evidence    text not null check (evidence in ('seen', 'claimed', 'verified')),
    first_seen  timestamptz not null,
    -- Who is known by an id alone is asked for at the provider, a few times.
    asks        integer not null default 0,
    ask_at      timestamptz,
    primary key (account_id, external_id)
);
create index customer_alias_nameless on customer_alias (account_id) where name is null;
create index customer_alias_by_customer on customer_alias (customer_id);
create index customer_alias_by_phone on customer_alias (phone) where evidence = 'verified' and phone is not null;

-- inbox ------------------------------------------------------------------------------------------------------------------------------------

create table conversation (
    id              uuid primary key,
    account_id      uuid not null,
    channel         text not null,
    direction       text not null,
    thread          text not null,
    customer_id     uuid not null references customer,
    state           text not null check (state in ('waiting', 'answered', 'snoozed', 'closed')),
    waiting_since   timestamptz,
    -- Since when the last wait ran that was ended: what an undo, or an answer that never arrived, brings back.
    waited_from     timestamptz,
    -- When the answer was written that ended it; null where nobody answered, but somebody said that no answer is needed.
    answered_at     timestamptz,
    first_answered_at timestamptz,
    snoozed_until   timestamptz,
    -- Or until an order of it comes to a stage (any other one: '').
    snoozed_card    uuid,
    snoozed_stage   text,
    -- Came back from a snooze, and nobody has dealt with it since.
    returned_at     timestamptz,
    last_message_id uuid,
    last_kind       text,
    last_text       text,
    last_direction  text,
    last_at         timestamptz,
    last_inbound_at timestamptz,
    unread          integer not null default 0,
    assignee_id     uuid references staff,
    created_at      timestamptz not null,
    version         bigint not null default 0,
    unique (account_id, thread)
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
-- Every message updates its conversation: room on the page for the next version, and the old ones cleared away early.
create index conversation_by_waiting on conversation (waiting_since, id) where state = 'waiting';
create index conversation_by_snooze on conversation (snoozed_until) where state = 'snoozed';
create index conversation_by_window on conversation (account_id, last_inbound_at) where state in ('waiting', 'snoozed');
create index conversation_by_snoozed_card on conversation (snoozed_card) where snoozed_card is not null;
create index conversation_by_last on conversation (last_at desc, id desc);
create index conversation_by_customer on conversation (customer_id);

-- Every name of a thread: a person whose number or user id changes stays in the same conversation.
create table conversation_thread (
    account_id      uuid not null,
    external_id     text not null,
    conversation_id uuid not null references conversation,
    primary key (account_id, external_id)
);
create index conversation_thread_by_conversation on conversation_thread (conversation_id);

create table message (
    id               uuid primary key,
    seq              bigint generated always as identity,
    conversation_id  uuid not null,
    account_id       uuid not null,
    external_id      text,
    direction        text not null,
    kind             text not null,
    text             text,
    reply_to         text,
    author_kind      text not null check (author_kind in ('customer', 'staff', 'automation', 'echo')),
    author_id        text,
    author_name      text,
    note             boolean not null default false,
    sent_at          timestamptz not null,
    provider_order   bigint,
    -- Where it stands in the thread: its time, and among those of one moment the provider's own order.
    position         timestamptz not null,
    received_at      timestamptz not null,
    edited_at        timestamptz,
    deleted_at       timestamptz,
    payload          text,
    raw              text,
    delivery_state   text,
    delivery_at      timestamptz,
    error_code       text,
    error_message    text,
    error_retryable  boolean
);
create unique index message_once on message (account_id, external_id) where external_id is not null;
create index message_in_order on message (conversation_id, position, seq);

-- search -----------------------------------------------------------------------------------------------------------------------------------
-- In which messages a word's forms stand. Messages are taken by their running number in blocks of 32,768; a row holds the places in one block, two
-- bytes each, in no order. So a search reads a few short rows from the newest block back, however common the word and however old what it finds.
-- Written behind the messages (Indexing), never with them.
create index message_by_seq on message (seq);

create table search_hit (
    word  text collate "C" not null,
    block integer not null,
    hits  bytea not null,
    primary key (word, block)
) with (fillfactor = 70);
-- Places look like noise: trying to make them smaller costs and gains nothing.
alter table search_hit alter column hits set storage external;

-- Every word's form that was ever indexed: what the beginning of a word, or a word with a slip in it, may have meant.
create extension if not exists pg_trgm;
create table search_word (
    word text collate "C" primary key
);
create index search_word_alike on search_word using gin (word gin_trgm_ops);

-- How far the index has come: everything up to a change's position, and everything from the message with the number backfill on. Null: not begun.
create table search_progress (
    one      boolean primary key default true check (one),
    position bigint not null default 0,
    backfill bigint
);
insert into search_progress default values;

create function search_said(variadic parts text[]) returns text immutable parallel safe language sql
    as $$ select translate(lower(array_to_string(parts, ' ')), 'ёґ', 'ег') $$;
create index customer_said on customer using gin (search_said(variadic array[name, first_name, patronymic, last_name] || phones || mails) gin_trgm_ops);
create index customer_alias_said on customer_alias using gin (search_said(username) gin_trgm_ops) where username is not null;

-- Further ids under which a provider speaks of a message: the other files of an album, the running number beside the id.
create table message_alias (
    account_id  uuid not null,
    external_id text not null,
    message_id  uuid not null,
    primary key (account_id, external_id)
);

create table message_revision (
    message_id uuid not null,
    edit_id    text not null,
    kind       text not null check (kind in ('edit', 'delete')),
    was        text,
    at         timestamptz not null,
    primary key (message_id, edit_id)
);

create table reaction (
    message_id uuid not null,
    by_id      text not null,
    emoji      text not null,
    at         timestamptz not null,
    primary key (message_id, by_id)
);

create table attachment (
    id              uuid primary key,
    message_id      uuid not null,
    account_id      uuid not null,
    ordinal         integer not null,
    kind            text not null,
    mime_type       text,
    file_name       text,
    size            bigint,
    reference       text not null,
    url             text,
    sha256          text,
    state           text not null check (state in ('stored', 'pending', 'failed')),
    file_id         uuid references file,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    error           text,
    -- By which id of the provider's the file came: one message may have joined several of an album.
    part            text,
    -- The same for the same file, however often the provider tells of it.
    identity        text,
    -- The edit since which the message is without it. The file stays.
    removed_by      text,
    unique (message_id, ordinal)
);
create index attachment_pending on attachment (next_attempt_at) where state = 'pending';

-- Edits, deletions, reactions and reports that came before the message that they speak of: applied when it comes.
create table early_update (
    account_id  uuid not null,
    external_id text not null,
    update_id   text not null,
    type        text not null,
    body        text not null,
    at          timestamptz not null,
    primary key (account_id, external_id, update_id)
);

-- A message on its way out. The row lives until the provider has it or never will: state queued → published → sending → (gone), or unknown, or parked.
create table outbox (
    message_id      uuid primary key,
    seq             bigint generated always as identity,
    conversation_id uuid not null,
    account_id      uuid not null,
    state           text not null check (state in ('queued', 'published', 'sending', 'unknown', 'parked')),
    attempt         integer not null default 1,
    failures        integer not null default 0,
    due_at          timestamptz not null,
    changed_at      timestamptz not null,
    request         text not null
);
create index outbox_by_conversation on outbox (conversation_id, seq);
create index outbox_due on outbox (due_at, seq) where state = 'queued';

-- composing

-- An answer that goes at a time of its own: its message is in the thread, its outbox row is made when it goes, and then this row is gone.
-- Cancelled (the customer wrote first, or a person took it back) or refused (it could not go at its time) it stays until somebody sees to it.
create table scheduled_message (
    message_id      uuid primary key,
    conversation_id uuid not null,
    send_at         timestamptz not null,
    -- It goes even if the customer writes first.
    keep            boolean not null,
    state           text not null check (state in ('waiting', 'cancelled', 'refused')),
    -- What is to be said, as ordnung.hub.inbox.Draft.
    draft           text not null,
    written_at      timestamptz not null
);
create index scheduled_message_due on scheduled_message (send_at) where state = 'waiting';
create index scheduled_message_by_conversation on scheduled_message (conversation_id);

-- What somebody has written and not sent: one a person and conversation. An empty one says that there is none any more, so that an older copy
-- from another device does not come back.
create table staff_draft (
    staff_id        uuid not null references staff on delete cascade,
    conversation_id uuid not null references conversation,
    text            text not null,
    note            boolean not null,
    reply_to        uuid,
    file_ids        uuid[] not null,
    written_at      timestamptz not null,
    primary key (staff_id, conversation_id)
);
create index staff_draft_latest on staff_draft (staff_id, written_at desc) where text <> '' or cardinality(file_ids) > 0;

-- The shop's reaction to a customer's message, until the provider has taken or refused it. No emoji: it is taken back.
create table shop_reaction (
    message_id uuid primary key,
    emoji      text not null,
    version    integer not null,
    attempts   integer not null,
    -- When it is told next; null: nothing more is to be told.
    due_at     timestamptz,
    error      text
);
create index shop_reaction_due on shop_reaction (due_at) where due_at is not null;

-- How a person likes to work, on whichever device.
create table staff_preference (
    staff_id  uuid primary key references staff on delete cascade,
    send_with text not null check (send_with in ('enter', 'ctrl-enter'))
);

-- Who did what with a conversation, and why: answered (the first answer of a wait), dismissed, restored, snoozed, returned, assigned, closed, unsent, escalated.
create table conversation_event (
    id              uuid primary key,
    conversation_id uuid not null,
    at              timestamptz not null,
    kind            text not null,
    actor_kind      text not null,
    actor_id        text,
    actor_name      text not null,
    detail          text,
    -- Since when the wait ran that it ended; null: it ended none.
    waited_from     timestamptz
);
create index conversation_event_by_conversation on conversation_event (conversation_id, at);
create index conversation_event_by_time on conversation_event (at);

-- team

-- Who is at work. Whoever's browser was not seen for a while is not, whatever stands here.
create table staff_shift (
    staff_id uuid primary key references staff on delete cascade,
    at_work  boolean not null,
    since    timestamptz not null,
    seen_at  timestamptz not null
);

-- One row: by which rules conversations find somebody by themselves. Off until the owner says otherwise.
create table sharing_rules (
    one          boolean primary key default true check (one),
    former_first boolean not null default false,
    by_load      boolean not null default false,
    version      integer not null default 0
);
insert into sharing_rules default values;

-- An account that is named here is answered by these people alone.
create table sharing_account (
    account_id uuid not null references channel_account on delete cascade,
    staff_id   uuid not null references staff on delete cascade,
    primary key (account_id, staff_id)
);

-- Who last answered a customer, or was to.
create table served_customer (
    customer_id uuid not null,
    staff_id    uuid not null,
    at          timestamptz not null,
    primary key (customer_id, staff_id)
);

create table conversation_follower (
    conversation_id uuid not null references conversation,
    staff_id        uuid not null references staff on delete cascade,
    since           timestamptz not null,
    primary key (conversation_id, staff_id)
);
create index conversation_follower_by_staff on conversation_follower (staff_id);

-- name: as it stands in the note, whatever the person is called later.
create table note_mention (
    message_id      uuid not null,
    staff_id        uuid not null references staff on delete cascade,
    conversation_id uuid not null,
    name            text not null,
    primary key (message_id, staff_id)
);
create index note_mention_by_conversation on note_mention (conversation_id);

-- What a person is to know of. kind: mention, note, transfer, taken, reopened. about: who has the conversation now.
create table staff_notice (
    id              uuid primary key,
    staff_id        uuid not null references staff on delete cascade,
    conversation_id uuid not null,
    message_id      uuid,
    kind            text not null check (kind in ('mention', 'note', 'transfer', 'taken', 'reopened')),
    actor_id        text,
    actor_name      text not null,
    about_id        uuid,
    at              timestamptz not null,
    seen_at         timestamptz
);
create index staff_notice_by_person on staff_notice (staff_id, at desc, id desc);
create index staff_notice_unseen on staff_notice (staff_id, conversation_id) where seen_at is null;
create index staff_notice_by_conversation on staff_notice (conversation_id, at);
create index conversation_waiting_with on conversation (assignee_id) where state = 'waiting' and assignee_id is not null;

-- views ------------------------------------------------------------------------------------------------------------------------------------
-- Lists that walk an order by the last message would else pass everything that is not theirs. Partial, so that a message of the usual kind, to nobody's
-- waiting conversation, does not touch them.
create index conversation_snoozed on conversation (last_at desc, id desc) where state = 'snoozed';
create index conversation_closed on conversation (last_at desc, id desc) where state = 'closed';
create index conversation_by_assignee on conversation (assignee_id, state, last_at desc, id desc) where assignee_id is not null;

-- A list that somebody wants again: a filter with a name. owner_id null: everybody's.
create table saved_view (
    id         uuid primary key,
    owner_id   uuid references staff on delete cascade,
    name       text not null,
    filter     text not null,
    created_at timestamptz not null,
    version    integer not null default 0
);
create index saved_view_by_owner on saved_view (owner_id, created_at);

-- How conversations stood before several were acted on at once, so that it can be taken back while nothing else has happened to them.
create table bulk_action (
    id              uuid not null,
    conversation_id uuid not null,
    state           text not null,
    waiting_since   timestamptz,
    waited_from     timestamptz,
    answered_at     timestamptz,
    snoozed_until   timestamptz,
    snoozed_card    uuid,
    snoozed_stage   text,
    returned_at     timestamptz,
    assignee_id     uuid,
    unread          integer not null,
    version         bigint not null,
    at              timestamptz not null,
    primary key (id, conversation_id)
);
create index bulk_action_by_age on bulk_action (at);

-- orders -----------------------------------------------------------------------------------------------------------------------------------

create table product (
    id         uuid primary key,
    sku        text not null unique,
    name_ru    text not null,
    name_uk    text,
    name_en    text,
    unit       text not null,
    price      bigint not null,
    currency   text not null,
    category   text,
    aliases    text[] not null default '{}',
    min_quantity numeric(12, 3),
    -- As marketplaces number it: channel and their own id, ozon:148313766.
    listings   text[] not null default '{}',
    created_at timestamptz not null,
    version    integer not null default 0
);

create table board (
    id         uuid primary key,
    key        text not null unique,
    name       text not null,
    direction  text not null,
    position   integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer not null default 0
);
create unique index board_of_direction on board (direction, position);

create table stage (
    id           uuid primary key,
    board_id     uuid not null references board on delete cascade,
    key          text not null,
    name         text not null,
    colour       text,
    kind         text not null check (kind in ('open', 'won', 'lost')),
    required     text[] not null default '{}',
    template_key text,
    template_on  boolean not null default true,
    position     integer not null,
    unique (board_id, key)
);

create table card (
    id               uuid primary key,
    number           bigint not null unique,
    title            text not null,
    board_id         uuid not null references board,
    stage            text not null,
    direction        text not null,
    branch           text,
    customer_id      uuid references customer,
    responsible_id   uuid references staff,
    source_channel   text,
    source_account   uuid,
    items            text not null default '[]',
    discount_percent numeric(5, 2) not null default 0,
    total            bigint not null default 0,
    currency         text not null default 'RUB',
    fulfilment       text,
    in_stock         boolean,
    payment          text,
    paid             bigint not null default 0,
    due              timestamptz,
    address          text,
    inscription      text,
    comment          text,
    missing          text[] not null default '{}',
    supply_date      date,
    outcome          text,
    reason           text,
    closed_at        timestamptz,
    position         double precision not null default 0,
    stage_since      timestamptz not null,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    version          integer not null default 0,
    -- A stage that holds cards cannot go: no card is ever in a stage that is not there.
    foreign key (board_id, stage) references stage (board_id, key)
);
create index card_by_creation on card (created_at desc, id desc);
create index card_on_board on card (board_id, stage, created_at desc);
create index card_by_customer on card (customer_id, created_at desc);
create index card_said on card using gin (search_said(title, address, inscription, comment, items) gin_trgm_ops);

create table card_conversation (
    card_id         uuid not null references card,
    conversation_id uuid not null references conversation,
    -- The order is spoken of here because a message was linked to it: no longer, once none is.
    by_link         boolean not null default false,
    primary key (card_id, conversation_id)
);
create index card_conversation_by_conversation on card_conversation (conversation_id);

-- No references: every message passes here, the statement that writes it has just found or made both, and checking costs a third of storing.
create table message_card (
    message_id uuid not null,
    card_id    uuid not null,
    primary key (message_id, card_id)
);
create index message_card_by_card on message_card (card_id);

-- Orders that a provider keeps (a marketplace, a shop in VK). A change may come before its order: then there is no card yet.
create table provider_order (
    account_id      uuid not null,
    order_id        text not null,
    card_id         uuid references card,
    status          text,
    provider_status text,
    changed_at      timestamptz,
    change_ids      text[] not null default '{}',
    -- What the shop has decided by moving the card, until the provider knows.
    wanted          text,
    due_at          timestamptz,
    attempts        integer not null default 0,
    primary key (account_id, order_id)
);
create index provider_order_by_card on provider_order (card_id);
create index provider_order_wanted on provider_order (due_at) where wanted is not null;
create index provider_order_by_number on provider_order (order_id text_pattern_ops);

-- The card's own history: who did what, when. kind: created, moved, changed, closed, reopened, linked, fired.
create table card_event (
    id         uuid primary key,
    card_id    uuid not null references card,
    at         timestamptz not null,
    actor_kind text not null,
    actor_id   text,
    actor_name text,
    kind       text not null,
    data       text not null
);
create index card_event_by_card on card_event (card_id, at);

-- replies ----------------------------------------------------------------------------------------------------------------------------------

create table template (
    id         uuid primary key,
    key        text not null unique,
    name       text not null,
    body_ru    text not null,
    body_uk    text,
    body_en    text,
    channels   text[] not null default '{}',
    approved_name       text,
    approved_language   text,
    approved_parameters text[] not null default '{}',
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version    integer not null default 0
);

-- A template fires once for each card and cause ("stage:ready"), whatever is delivered twice.
create table card_firing (
    card_id    uuid not null references card,
    cause      text not null,
    template_key text not null,
    message_id uuid,
    outcome    text not null,
    detail     text,
    at         timestamptz not null,
    primary key (card_id, cause)
);

insert into counter (name, value) values ('card', 0);

-- overview ---------------------------------------------------------------------------------------------------------------------------------

-- Answers by the hour, whole hours that have ended: how long each customer had waited, in seconds, and which answers (events) came too late.
create table answer_hour (
    hour       timestamptz not null,
    channel    text not null,
    actor_kind text not null,
    actor_id   text not null,
    actor_name text not null,
    waits      integer[] not null,
    late       uuid[] not null,
    primary key (hour, channel, actor_kind, actor_id)
);

-- One row: up to which event answers were added up (events are numbered by the time of their making), and up to which hour they are complete.
create table overview_progress (
    seen         uuid not null,
    rolled_until timestamptz not null
);
insert into overview_progress (seen, rolled_until) values ('00000000-0000-0000-0000-000000000000', 'epoch');

-- What ended without an answer, or came back: few among all events. Nothing is written for an answer.
create index conversation_event_unanswered on conversation_event (at, id) where kind in ('dismissed', 'closed', 'unsent');
-- What providers refused. On the reason and not on the state: a message's state changes often, and its row must not be entered anew in every index for it.
create index message_refused on message (id) where error_code is not null;

-- alerts -----------------------------------------------------------------------------------------------------------------------------------

-- How a person wants to be told, a document each (ordnung.hub.alerts.Choices).
create table alert_choice (
    staff_id uuid primary key references staff on delete cascade,
    choices  text not null
);

-- How far each wait has been told, and when there is next something to decide about it; next_at null: nobody waits in it.
create table alert_watch (
    conversation_id uuid primary key,
    since           timestamptz not null,
    step            text not null,
    round           integer not null default 0,
    -- Whom the last round of the escalation called.
    called          uuid[] not null default '{}',
    told_at         timestamptz,
    next_at         timestamptz
);
create index alert_watch_due on alert_watch (next_at) where next_at is not null;

-- Who was told what. cause names the step of this very wait, or the notice: it is told to nobody twice.
create table alert (
    id              uuid primary key,
    staff_id        uuid not null references staff on delete cascade,
    conversation_id uuid not null,
    step            text not null check (step in ('new', 'colleague', 'soon', 'due', 'escalated')),
    cause           text not null,
    -- Since when the wait runs; null: it is about no wait.
    waited_from     timestamptz,
    means           text[] not null,
    at              timestamptz not null,
    unique (staff_id, conversation_id, cause)
);
create index alert_by_person on alert (staff_id, at desc, id desc);
create index alert_by_age on alert (at desc, id desc);

-- What goes out by one means, to one device: several alerts at once where many came together; none: a person tries the means.
create table alert_delivery (
    id          uuid primary key,
    staff_id    uuid not null references staff on delete cascade,
    means       text not null check (means in ('push', 'messenger', 'mail')),
    target      uuid,
    alert_ids   uuid[] not null,
    state       text not null check (state in ('waiting', 'sent', 'failed', 'needless')),
    -- When it is tried next. Who takes it puts this off by a lease: killed before the end, another takes it then.
    due_at      timestamptz not null,
    attempts    integer not null default 0,
    error       text,
    made_at     timestamptz not null,
    settled_at  timestamptz
);
create index alert_delivery_due on alert_delivery (due_at) where state = 'waiting';
create index alert_delivery_by_person on alert_delivery (staff_id, made_at desc);

-- A browser that takes web push, and whose it is: of two people at one browser, the later's.
create table push_device (
    id         uuid primary key,
    staff_id   uuid not null references staff on delete cascade,
    name       text not null,
    endpoint   text not null unique,
    public_key bytea not null,
    auth       bytea not null,
    -- Where the pages are served: tells the push service whom to turn to.
    origin     text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    error      text
);
create index push_device_by_person on push_device (staff_id, created_at);

-- One row: the key by which push services know this shop. Made once; another one would make every subscription worthless.
create table push_key (
    one    boolean primary key default true check (one),
    public bytea not null,
    secret bytea not null
);

-- A chat of somebody of the staff with the shop's own bot: what is written there is no customer's.
create table staff_chat (
    account_id uuid not null,
    thread     text not null,
    recipients text[] not null,
    staff_id   uuid not null references staff on delete cascade,
    linked_at  timestamptz not null,
    -- What is to be said there (linked, ours), and when: put off by a lease by whoever says it. told_at: when something was last said.
    say        text,
    say_at     timestamptz,
    told_at    timestamptz,
    primary key (account_id, thread)
);
create unique index staff_chat_of_person on staff_chat (staff_id);
create index staff_chat_to_say on staff_chat (say_at) where say is not null;
create table staff_chat_code (
    staff_id   uuid primary key references staff on delete cascade,
    code       text not null unique,
    expires_at timestamptz not null
);

create index staff_notice_fresh on staff_notice (at) where seen_at is null;
