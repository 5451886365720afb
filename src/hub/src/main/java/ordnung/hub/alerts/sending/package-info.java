/** Carries alerts out of the house: to devices, messengers and mailboxes. */
@NullMarked
package ordnung.hub.alerts.sending;

import org.jspecify.annotations.NullMarked;
