package ordnung.connector.vk.fake;

import ordnung.connector.testkit.fake.Messenger;
import ordnung.connector.testkit.fake.MessengerFactory;

/** The demo shop's VK community. */
public final class VkForDemo implements MessengerFactory {

    @Override
    public String channel() {
        return "vk";
    }

    @Override
    public Messenger start(String secret, int port) {
        return FakeVk.start(new VkAccount(203076504, "Сладкая жизнь", "vk1.a." + secret, "s-" + secret, secret.substring(0, 8)), port);
    }
}
