/** The chat on the shop's site, from the hub's side: the script that a site takes in, and what a visitor's browser reads and uploads. */
@NullMarked
package ordnung.hub.webchat;

import org.jspecify.annotations.NullMarked;
