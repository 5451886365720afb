package ordnung.connector.demo;

import ordnung.connector.testkit.fake.Deed;
import org.jspecify.annotations.Nullable;

/**
 * How a phone's doings go to the shop: each becomes a bubble, or changes one, and letters. What the messenger cannot do is an
 * {@link IllegalStateException}. Methods that write a message give the bubble's id.
 */
interface Line {

    boolean can(Class<? extends Deed> deed);

    String text(Phone phone, String text, @Nullable String replyTo);

    /** @param mimeType  image/jpeg or image/png */
    String photo(Phone phone, String mimeType, byte[] bytes, @Nullable String caption);

    /** @param bytes  Ogg with Opus */
    String voice(Phone phone, byte[] bytes);

    String place(Phone phone, double latitude, double longitude, @Nullable String name, @Nullable String address);

    String press(Phone phone, String target, Bubble.Button button);

    void react(Phone phone, String target, @Nullable String emoji);

    void edit(Phone phone, String target, String text);

    void delete(Phone phone, String target);

    static String shown(double latitude, double longitude, @Nullable String name, @Nullable String address) {
        return name != null ? name : address != null ? address : latitude + ", " + longitude;
    }
}
