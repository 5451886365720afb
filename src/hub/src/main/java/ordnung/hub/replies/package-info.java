/** What is said again and again: templates, by hand or fired by a card's stage. */
@NullMarked
package ordnung.hub.replies;

import org.jspecify.annotations.NullMarked;
