/** Web chat: a widget on the shop's site writes here, and reads what the shop answers from the hub itself. There is no provider in between. */
@NullMarked
package ordnung.connector.webchat;

import org.jspecify.annotations.NullMarked;
