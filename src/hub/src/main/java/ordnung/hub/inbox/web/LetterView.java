package ordnung.hub.inbox.web;

import java.util.List;

/**
 * What a letter has beside its new words. "" for what it has not.
 *
 * @param quoted     the older letter that it ends with
 * @param automatic  a program wrote it: nobody waits for an answer
 * @param page       it can be looked at as its writer laid it out
 */
public record LetterView(String subject, String quoted, String signature, List<String> copies, boolean automatic, boolean page) {

    public boolean folded() {
        return !quoted.isEmpty() || !signature.isEmpty() || page;
    }
}
