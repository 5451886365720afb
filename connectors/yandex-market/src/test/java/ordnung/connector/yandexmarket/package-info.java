@NullMarked
package ordnung.connector.yandexmarket;

import org.jspecify.annotations.NullMarked;
