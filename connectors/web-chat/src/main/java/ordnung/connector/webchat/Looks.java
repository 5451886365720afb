package ordnung.connector.webchat;

/**
 * How the chat looks on the shop's site.
 *
 * @param title     above the messages; "": the shop's name
 * @param greeting  said by the shop before anything is written; "": nothing
 * @param colour    {@code #rrggbb}
 * @param consent   what a visitor agrees to before the first message; a link in it is an https address, or {@code [words](address)}; "": nothing
 * @param position  right or left
 */
public record Looks(String title, String greeting, String colour, String consent, String position) {
    static final String INK = "#34378f";
    private static final double FLARE = 0.05;

    /** What is read best on the colour, black or white, by the contrast ratio of WCAG 2.2 (1.4.3): always at least 4.58. */
    public String onColour() {
        double luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
        return (1 + FLARE) / (luminance + FLARE) >= (luminance + FLARE) / FLARE ? "#ffffff" : "#000000";
    }

    private double linear(int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
