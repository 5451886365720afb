/** What a visitor's browser calls: reading, live and by asking again, files in and out, the script and the page of its own. */
@NullMarked
package ordnung.hub.webchat.web;

import org.jspecify.annotations.NullMarked;
