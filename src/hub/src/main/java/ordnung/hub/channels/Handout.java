package ordnung.hub.channels;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of an account takes along to where customers are, instead of telling a provider an address.
 *
 * @param tag   a line of HTML for the shop's site; null: none
 * @param link  a page for customers
 */
public record Handout(@Nullable String tag, String link) {
}
