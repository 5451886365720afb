package ordnung.hub.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Setting;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.Channels;
import org.jspecify.annotations.Nullable;

/**
 * The channels' page.
 *
 * @param offered  keys of the channels that can be connected
 * @param form     null: no form is open
 */
public record ChannelsView(List<AccountLine> lines, List<String> offered, @Nullable Form form) {
    private static final List<String> DIRECTIONS = List.of("retail", "corporate", "marketplaces");
    /** Kept out of the way: hardly anybody needs them. */
    private static final List<String> RARE = List.of("apiBaseUrl", "fields");

    /**
     * @param channel  "" while it is to be chosen
     * @param account  null for a new one
     */
    public record Form(String channel, @Nullable AccountView account, List<Field> usual, List<Field> rare) {
    }

    /** @param shape  text, secret or map */
    public record Field(String key, String shape, boolean required, String value, boolean kept) {
    }

    static ChannelsView of(List<AccountLine> lines, Channels channels, @Nullable String connect, @Nullable String account) {
        List<String> offered = channels.all().stream().map(ConnectorFactory::channel).toList();
        AccountView changed = lines.stream().map(AccountLine::account).filter(one -> one.id().equals(account)).findFirst().orElse(null);
        String channel = changed != null ? changed.channel() : connect;
        Form form = channel == null && !lines.isEmpty() ? null : channels.find(channel == null ? "" : channel)
            .map(factory -> form(factory, changed)).orElse(new Form("", null, List.of(), List.of()));
        return new ChannelsView(lines, offered, form);
    }

    public List<String> directions() {
        return DIRECTIONS;
    }

    public long connected() {
        return lines.stream().filter(line -> line.account().enabled()).count();
    }

    public long troubled() {
        return lines.stream().filter(AccountLine::troubled).count();
    }

    private static Form form(ConnectorFactory factory, @Nullable AccountView account) {
        List<Field> usual = new ArrayList<>();
        List<Field> rare = new ArrayList<>();
        for (Setting setting : factory.settings()) {
            (RARE.contains(setting.key()) ? rare : usual).add(field(setting, account));
        }
        return new Form(factory.channel(), account, usual, rare);
    }

    private static Field field(Setting setting, @Nullable AccountView account) {
        boolean kept = account != null && account.secrets().contains(setting.key());
        Object value = account == null ? null : account.settings().get(setting.key());
        String shape = setting.secret() ? "secret" : setting.shape() == Setting.Shape.MAP ? "map" : setting.shape() == Setting.Shape.LIST ? "list" : "text";
        return new Field(setting.key(), shape, setting.required() && !kept, text(value), kept);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).sorted().collect(Collectors.joining("\n"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        return value == null ? "" : String.valueOf(value);
    }
}
