package ordnung.connector.email.fake;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import ordnung.connector.WebhookCall;
import ordnung.connector.testkit.fake.Deed;
import ordnung.connector.testkit.fake.MediaShelf;
import ordnung.connector.testkit.fake.Messenger;

/** The town's mail. Letters to the shop lie in its mailbox until it fetches them; the shop's letters are told as SMTP takes them. */
public final class PlayedMail implements Messenger {
    private static final Set<Class<? extends Deed>> DEEDS = Set.of(Deed.Text.class, Deed.Photo.class, Deed.Document.class);
    private static final String SHOP = "shop@konditerskaya.example";

    private final PostOffice office;
    private final MediaShelf media = new MediaShelf();
    private volatile Consumer<FromShop> listener = sent -> {
    };

    private PlayedMail(String password) {
        this.office = new PostOffice(SHOP, password);
        office.onDelivery((letter, to) -> {
            GreenMailUser whose = office.user(to.getEmail());
            listener.accept(told(letter.getMessage(), to.getEmail()));
            return whose;
        });
    }

    static PlayedMail start(String secret) {
        return new PlayedMail(secret);
    }

    private FromShop told(MimeMessage letter, String to) throws MessagingException {
        try {
            return SentLetter.read(letter, TownAddress.person(to), media);
        } catch (IOException unreadable) {
            throw new MessagingException("A letter that cannot be read", unreadable);
        }
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public Map<String, Object> settings() {
        return office.settings();
    }

    @Override
    public int port() {
        return office.imap();
    }

    @Override
    public MediaShelf media() {
        return media;
    }

    @Override
    public String newMessageId(Person person) {
        return UUID.randomUUID() + "@" + TownAddress.DOMAIN;
    }

    @Override
    public Set<Class<? extends Deed>> deeds() {
        return DEEDS;
    }

    @Override
    public List<WebhookCall> calls(Person person, String messageId, Deed deed, Instant at) {
        PostOffice.put(office.inbox(), new CustomerLetter(person, SHOP, media).of(messageId, deed, at), at, false);
        return List.of();
    }

    @Override
    public void onSent(Consumer<FromShop> told) {
        listener = told;
    }

    @Override
    public void close() {
        office.close();
    }
}
