package ordnung.hub.channels.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ordnung.connector.ConnectorFactory;
import ordnung.connector.Setting;
import ordnung.hub.channels.AccountView;
import ordnung.hub.channels.ChannelTexts;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told, in the connector's own words.
 *
 * @param account  null for a new one
 * @param rare     kept out of the way: hardly anybody needs them
 */
public record AccountForm(String channel, @Nullable AccountView account, List<Field> usual, List<Field> rare) {

    /**
     * @param shape  text, secret, list, map or choice
     * @param where  where the value is found
     * @param kept   a secret that is set and stays so where nothing is entered
     */
    public record Field(String key, String label, List<LinkedText.Part> where, String shape, boolean required, String value, boolean kept,
                        List<Choice> choices) {
        public boolean common() {
            return Setting.API_BASE_URL.key().equals(key);
        }
    }

    public record Choice(String key, String label, boolean chosen) {
    }

    static AccountForm of(ConnectorFactory factory, @Nullable AccountView account, ChannelTexts texts, Locale locale) {
        Map<Boolean, List<Field>> byRarity = factory.settings().stream().collect(Collectors.partitioningBy(AccountForm::isRare,
                Collectors.mapping(setting -> field(factory.channel(), setting, account, texts, locale), Collectors.toList())));
        return new AccountForm(factory.channel(), account, byRarity.get(false), byRarity.get(true));
    }

    private static boolean isRare(Setting setting) {
        return Setting.API_BASE_URL.key().equals(setting.key()) || setting.shape() == Setting.Shape.MAP && !setting.required();
    }

    private static Field field(String channel, Setting setting, @Nullable AccountView account, ChannelTexts texts, Locale locale) {
        boolean kept = account != null && account.secrets().contains(setting.key());
        String value = text(account == null ? null : account.settings().get(setting.key()));
        List<Choice> choices = setting.choices().stream()
                .map(choice -> new Choice(choice, texts.choice(locale, channel, setting.key(), choice), choice.equals(value))).toList();
        return new Field(setting.key(), texts.label(locale, channel, setting.key()), LinkedText.of(texts.where(locale, channel, setting.key())),
                shape(setting), setting.required() && !kept, value, kept, choices);
    }

    private static String shape(Setting setting) {
        return setting.secret() ? "secret" : switch (setting.shape()) {
            case MAP -> "map";
            case LIST -> "list";
            case CHOICE -> "choice";
            case TEXT, URL, HOST -> "text";
        };
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
