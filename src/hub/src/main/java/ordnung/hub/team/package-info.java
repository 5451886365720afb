/** How colleagues answer one inbox together: who is at work, who has which conversation, who is told of what, and who looks on just now. */
@NullMarked
package ordnung.hub.team;

import org.jspecify.annotations.NullMarked;
