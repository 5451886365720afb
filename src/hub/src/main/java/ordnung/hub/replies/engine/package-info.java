/** Evaluates what a person wrote into a template: named fields and two sections, nothing else of the program can be reached from it. */
@NullMarked
package ordnung.hub.replies.engine;

import org.jspecify.annotations.NullMarked;
