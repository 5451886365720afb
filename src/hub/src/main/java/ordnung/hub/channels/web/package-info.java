/** Accounts, their ledger and parked records over HTTP. */
@NullMarked
package ordnung.hub.channels.web;

import org.jspecify.annotations.NullMarked;
