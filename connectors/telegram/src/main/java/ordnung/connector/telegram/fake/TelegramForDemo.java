package ordnung.connector.telegram.fake;

import java.time.Clock;
import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The demo shop's Telegram. */
public final class TelegramForDemo implements MessengerFactory {

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public Messenger start(String secret, int port) {
        TelegramBot bot = new TelegramBot("7000000002:AA" + secret, "s-" + secret, "sladkaya_bot");
        return FakeTelegram.start(bot, Clock.systemUTC(), port);
    }
}
