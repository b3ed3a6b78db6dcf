//! The SQL text about people, in the subset that SQLite and PostgreSQL share.

pub(super) const SELECT_PEOPLE: &str = "select id, email, name, password_hash, disabled, created_at, last_seen_at \
     from person order by name, email_key";
pub(super) const SELECT_PERSON: &str = "select id, email, name, password_hash, disabled, created_at, last_seen_at \
     from person where id = $1";
pub(super) const SELECT_PERSON_BY_EMAIL: &str = "select id, email, name, password_hash, disabled, created_at, \
     last_seen_at from person where email_key = $1";
pub(super) const INSERT_PERSON: &str = "insert into person (id, email, email_key, name, password_hash, disabled, \
     created_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (email_key) do nothing";
pub(super) const UPDATE_PERSON: &str = "update person set name = $1, disabled = $2 where id = $3";
pub(super) const SET_NAME: &str = "update person set name = $1 where id = $2";
pub(super) const SET_PASSWORD: &str = "update person set password_hash = $1 where id = $2";
pub(super) const SEE_PERSON: &str = "update person set last_seen_at = $1 where id = $2";

pub(super) const SELECT_GRANTS: &str =
    "select person, role, node_kind, node_id from person_grant order by person, node_kind, node_id, role";
pub(super) const SELECT_GRANTS_OF: &str = "select person, role, node_kind, node_id from person_grant \
     where person = $1 order by node_kind, node_id, role";
pub(super) const INSERT_GRANT: &str = "insert into person_grant (person, role, node_kind, node_id) \
     values ($1, $2, $3, $4) on conflict (person, role, node_kind, node_id) do nothing";
pub(super) const DELETE_GRANTS_OF: &str = "delete from person_grant where person = $1";
pub(super) const COUNT_HOLDERS: &str = "select count(*) from person p join person_grant g on g.person = p.id \
     where p.disabled = 0 and p.password_hash is not null and g.role = $1 and g.node_kind = $2 and g.node_id = $3";

pub(super) const INSERT_INVITATION: &str = "insert into invitation (token_hash, person, kind, created_at, expires_at) \
     values ($1, $2, $3, $4, $5)";
pub(super) const SELECT_OPEN_INVITATION: &str = "select token_hash, person, kind, created_at, expires_at \
     from invitation where token_hash = $1 and used_at is null and expires_at > $2";
pub(super) const USE_INVITATION: &str = "update invitation set used_at = $1 \
     where token_hash = $2 and used_at is null and expires_at > $1";
pub(super) const DELETE_UNUSED_INVITATIONS_OF: &str = "delete from invitation where person = $1 and used_at is null";
pub(super) const DELETE_UNUSED_INVITATIONS_OF_NOBODY: &str =
    "delete from invitation where person is null and used_at is null";
pub(super) const PURGE_INVITATIONS: &str = "delete from invitation where expires_at <= $1";

pub(super) const INSERT_SESSION: &str = "insert into session (token_hash, person, csrf, created_at, last_seen_at, \
     expires_at) values ($1, $2, $3, $4, $5, $6)";
pub(super) const SELECT_SESSION: &str = "select token_hash, person, csrf, created_at, last_seen_at, expires_at \
     from session where token_hash = $1";
pub(super) const SEE_SESSION: &str = "update session set last_seen_at = $1 where token_hash = $2";
pub(super) const DELETE_SESSION: &str = "delete from session where token_hash = $1";
pub(super) const DELETE_SESSIONS_OF: &str = "delete from session where person = $1";
pub(super) const DELETE_OTHER_SESSIONS_OF: &str = "delete from session where person = $1 and token_hash <> $2";
pub(super) const PURGE_SESSIONS: &str = "delete from session where expires_at <= $1 or last_seen_at <= $2";

pub(super) const INSERT_ATTEMPT: &str = "insert into login_attempt (attempt, key_hash, at) values ($1, $2, $3)";
pub(super) const COUNT_ATTEMPTS: &str =
    "select count(*) as attempts, min(at) as first_at from login_attempt where key_hash = $1 and at > $2";
pub(super) const DELETE_ATTEMPTS: &str = "delete from login_attempt where attempt = $1 or key_hash = $2";
pub(super) const PURGE_ATTEMPTS: &str = "delete from login_attempt where at <= $1";
