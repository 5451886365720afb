package ordnung.hub.platform.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Money as people write it: "6 480 ₽", "12,50 €". No fraction where there is none; blanks that do not break. */
public final class Sums {
    private static final char NO_BREAK = '\u00a0';

    private Sums() {
    }

    /** @param minor  in the currency's minor units; a currency that nobody knows has two digits of them */
    public static String text(long minor, String currency, Locale locale) {
        int digits = digits(currency);
        BigDecimal amount = BigDecimal.valueOf(minor, digits);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator("en".equals(locale.getLanguage()) ? ',' : NO_BREAK);
        DecimalFormat format = new DecimalFormat(whole ? "#,##0" : "#,##0." + "0".repeat(digits), symbols);
        return format.format(amount) + NO_BREAK + sign(currency);
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "RUB" -> "₽";
            case "UAH" -> "₴";
            case "USD" -> "$";
            case "EUR" -> "€";
            case "KZT" -> "₸";
            case "BYN" -> "Br";
            default -> currency;
        };
    }
}
