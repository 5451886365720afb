package ordnung.hub.channels;

import io.vertx.mutiny.sqlclient.Row;

/** Reads accounts without a session, for the registry that every process keeps. */
final class AccountRows {
    static final String SELECT = "select id, channel, name, direction, branch, settings, secrets, enabled, stopped_reason, subscribed_url, created_at, version "
            + "from channel_account";

    private AccountRows() {
    }

    static ChannelAccount read(Row row) {
        ChannelAccount account = new ChannelAccount();
        account.id = row.getUUID("id");
        account.channel = row.getString("channel");
        account.name = row.getString("name");
        account.direction = row.getString("direction");
        account.branch = row.getString("branch");
        account.settings = row.getString("settings");
        account.secrets = row.getBuffer("secrets").getBytes();
        account.enabled = row.getBoolean("enabled");
        account.stoppedReason = row.getString("stopped_reason");
        account.subscribedUrl = row.getString("subscribed_url");
        account.createdAt = row.getOffsetDateTime("created_at").toInstant();
        account.version = row.getInteger("version");
        return account;
    }
}
