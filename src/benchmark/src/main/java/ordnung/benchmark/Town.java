package ordnung.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import ordnung.connector.testkit.whatsapp.Message;
import ordnung.connector.testkit.whatsapp.Webhooks;
import ordnung.connector.testkit.whatsapp.WhatsAppAccount;
import ordnung.connector.testkit.whatsapp.WhatsAppPerson;

/** Customers who write what customers write. The same seed writes the same texts. */
final class Town {
    private static final List<String> TEXTS = List.of(
            "Здравствуйте! Нужен торт на день рождения, на 12 человек, без орехов. К субботе успеете?",
            "Добрый день, сколько стоит медовик 2 кг и есть ли доставка на Садовую 15?",
            "да, подходит", "Спасибо большое, всё очень понравилось 🎂",
            "А можно надпись «Маше 7 лет» и свечки? Заберу сама в пятницу после шести вечера, оплачу картой.",
            "Добрий день! Чи є у вас еклери без цукру? Потрібно 24 штуки на четвер.",
            "Курьер уже выехал?", "👍", "Hi! Do you make vegan cheesecakes? I need one for Sunday, 1.5 kg.",
            "Мне нужно 3 набора капкейков (по 6 шт), ваниль и шоколад пополам, адрес: ул. Лесная, дом 4, подъезд 2, домофон 48, "
                    + "телефон того, кто встретит, пришлю позже. И если можно, положите открытку с поздравлением, текст напишу отдельным сообщением.");

    private final Webhooks webhooks;
    private final List<WhatsAppPerson> people;
    private final String head;
    private final Random random = new Random(71);

    Town(WhatsAppAccount account, String webhookPath, int port, String name, int customers) {
        webhooks = new Webhooks(account);
        people = IntStream.range(0, customers).mapToObj(i -> WhatsAppPerson.withPhone("Покупатель " + name + i,
                "79" + String.format("%03d%06d", Math.floorMod(name.hashCode(), 1000), i))).toList();
        head = "POST " + webhookPath + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: facebookexternalua\r\nContent-Type: application/json\r\nX-Hub-Signature-256: ";
    }

    /** The phase is part of each id, so that no phase repeats another's messages. */
    static String wamid(int phase, int number) {
        return "wamid.HBgLNzk5OTAwMDAwMDAVAgASGBQzQTdCOE" + String.format("%02d%08d", phase, number);
    }

    /** The number within the phase; -1 where the id is another phase's or nobody's. */
    static int number(int phase, String wamid) {
        int at = wamid.length() - 10;
        return at > 0 && wamid.startsWith("wamid.HBgLNzk5") && Integer.parseInt(wamid, at, at + 2, 10) == phase
                ? Integer.parseInt(wamid, at + 2, wamid.length(), 10) : -1;
    }

    /** Calls of {@code size} messages each, everybody writing in turn. */
    List<Webhook> writes(int phase, int messages, int size) {
        List<Webhook> calls = new ArrayList<>();
        for (int first = 0; first < messages; first += size) {
            int n = Math.min(size, messages - first);
            Instant now = Instant.now();
            int from = first;
            byte[] body = webhooks.messages(IntStream.range(from, from + n).mapToObj(i -> Message
                    .from(people.get(i % people.size()), wamid(phase, i), now).text(TEXTS.get(random.nextInt(TEXTS.size())))).toList());
            calls.add(new Webhook(call(body), first, n));
        }
        return calls;
    }

    private byte[] call(byte[] body) {
        byte[] start = (head + webhooks.sign(body) + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
