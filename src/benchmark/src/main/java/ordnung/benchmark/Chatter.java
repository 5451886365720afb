package ordnung.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes messages as customers do: a few words very often, most words hardly ever (Zipf), in their forms, Russian and Ukrainian; now and then a phone or an order's number. */
final class Chatter {
    private static final List<String> COMMON = List.of("да", "здравствуйте", "спасибо", "на", "и", "можно", "добрый", "день", "торт", "не", "в", "заказ", "доставка", "сколько", "стоит", "дякую",
            "замовлення", "будь", "ласка", "завтра", "субботу", "нужен", "хочу", "есть", "а", "так", "вітаю", "тістечко", "цена", "килограмм", "шоколад", "вишня", "клубника", "адрес", "самовывоз", "оплата");
    private static final String[] SYLLABLES = {"ба", "ко", "ли", "мер", "то", "рин", "са", "вел", "ду", "пан", "гра", "зо", "ши", "цен", "фу", "тра", "бел", "но", "кус", "ми", "пре", "ста", "ло", "вод", "хо", "че"};
    private static final String[] ENDINGS = {"", "а", "у", "ы", "ой", "ами", "ов", "ах", "ом", "е", "і", "ів", "ою"};
    private static final int RARE = 120_000;

    private final Random random;
    private final List<String> stems = new ArrayList<>(COMMON);

    Chatter(long seed) {
        random = new Random(seed);
        Random maker = new Random(7);
        for (int i = 0; i < RARE; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 2 + maker.nextInt(3); n > 0; n--) {
                word.append(SYLLABLES[maker.nextInt(SYLLABLES.length)]);
            }
            stems.add(word.append(i % 3 == 0 ? "к" : i % 3 == 1 ? "н" : "т").toString());
        }
    }

    String message() {
        StringBuilder text = new StringBuilder();
        for (int n = 3 + (int) Math.abs(random.nextGaussian() * 6); n > 0; n--) {
            text.append(word()).append(' ');
        }
        int chance = random.nextInt(100);
        if (chance < 3) {
            text.append("+7 9").append(10 + random.nextInt(90)).append(' ').append(100 + random.nextInt(900)).append('-').append(10 + random.nextInt(90))
                    .append('-').append(10 + random.nextInt(90));
        } else if (chance < 6) {
            text.append("№ ").append(10_000 + random.nextInt(990_000));
        }
        return text.toString().strip();
    }

    String word() {
        return form(rank());
    }

    /** @param from  the commonest rank to choose from; {@code to} is behind the rarest */
    String word(int from, int to) {
        return stems.get(from + random.nextInt(to - from));
    }

    private String form(int rank) {
        return rank < COMMON.size() ? stems.get(rank) : stems.get(rank) + ENDINGS[random.nextInt(ENDINGS.length)];
    }

    /** One over the rank, by inverting its integral. */
    private int rank() {
        return (int) Math.min(stems.size() - 1.0, Math.pow(stems.size(), random.nextDouble()) - 1);
    }
}
