/**
 * WhatsApp's Cloud API played on this machine: what it takes, what it answers, and the signed webhooks that it sends. Needs no test
 * framework. Rules are those of developers.facebook.com/documentation/business-messaging/whatsapp (messages/send-messages,
 * business-phone-numbers/media, webhooks/reference), as of 2026.
 */
@NullMarked
package ordnung.connector.testkit.whatsapp;

import org.jspecify.annotations.NullMarked;
