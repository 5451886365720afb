package ordnung.hub.replies;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import ordnung.hub.orders.Money;

/** Amounts, quantities and times as a customer reads them, in one of the languages of the customers. */
final class Wording {
    private static final char NO_BREAK = '\u00a0';

    private final Locale locale;
    private final ZoneId zone;

    Wording(String language, ZoneId zone) {
        this.locale = new Locale.Builder().setLanguage(language).build();
        this.zone = zone;
    }

    /** 6 480 ₽; kopecks only where there are some. */
    String money(Money money) {
        long whole = money.amount() / 100;
        long rest = money.amount() % 100;
        String digits = String.format(Locale.ROOT, "%,d", whole).replace(',', NO_BREAK);
        return digits + (rest == 0 ? "" : separator() + String.format(Locale.ROOT, "%02d", rest)) + NO_BREAK + sign(money.currency());
    }

    private String separator() {
        return locale.getLanguage().equals("en") ? "." : ",";
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "RUB" -> "₽";
            case "UAH" -> "₴";
            case "EUR" -> "€";
            case "USD" -> "$";
            default -> currency;
        };
    }

    String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace(".", separator());
    }

    String day(Instant time) {
        return day(time.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", locale).format(day);
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time.atZone(zone));
    }

    String unit(String unit) {
        boolean english = locale.getLanguage().equals("en");
        return switch (unit) {
            case "kg" -> english ? "kg" : "кг";
            case "g" -> english ? "g" : "г";
            case "pcs" -> english ? "pcs" : "шт";
            case "set" -> locale.getLanguage().equals("ru") ? "набор" : english ? "set" : "набір";
            default -> unit;
        };
    }
}
