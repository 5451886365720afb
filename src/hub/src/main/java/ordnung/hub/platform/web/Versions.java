package ordnung.hub.platform.web;

import ordnung.hub.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Which version of a thing an edit was made on: the header {@code If-Match}, or the field {@code version}. Who names none takes what is there. */
public final class Versions {

    private Versions() {
    }

    /** @throws Problem 412 where the thing has moved on, 400 where the header is no version of ours */
    public static void check(@Nullable String ifMatch, @Nullable Long field, long actual) {
        Long named = wanted(ifMatch);
        Long wanted = named == null ? field : named;
        if (wanted != null && wanted != actual) {
            throw Problem.stale();
        }
    }

    /** The version that the header names; null where it names none, or any. */
    @Nullable
    public static Long wanted(@Nullable String ifMatch) {
        return ifMatch == null || ifMatch.strip().equals("*") ? null : parse(ifMatch);
    }

    private static Long parse(String ifMatch) {
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException notOurs) {
            throw Problem.badField("If-Match", "is not a version");
        }
    }
}
