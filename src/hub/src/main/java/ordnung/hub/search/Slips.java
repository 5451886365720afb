package ordnung.hub.search;

import java.util.List;

/** How many slips of the finger make one word of another: a letter wrong, missing, too many, or two the wrong way round. */
public final class Slips {

    private Slips() {
    }

    /** Whether the word, or one of its stems, is that other word but for one slip, or two in a long one. */
    public static boolean few(String asked, List<String> stems, String word) {
        return stems.stream().anyMatch(stem -> few(stem, word)) || few(asked, word);
    }

    private static boolean few(String a, String b) {
        int allowed = Math.min(a.length(), b.length()) >= 7 ? 2 : Math.min(a.length(), b.length()) >= 3 ? 1 : 0;
        return Math.abs(a.length() - b.length()) <= allowed && between(a, b) <= allowed;
    }

    static int between(String a, String b) {
        int[][] slips = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : next(slips, a, b, i, j);
            }
        }
        return slips[a.length()][b.length()];
    }

    private static int next(int[][] slips, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + wrong);
        boolean turned = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return turned ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
