package ordnung.connector.vk.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The methods that are played, with the parameters that VK documents for them and that are used here: {@code name:type}, needed ones with "!". */
final class Methods {
    private static final Map<String, String> PARAMETERS = new TreeMap<>(Map.ofEntries(
            Map.entry("messages.send", "random_id:integer! peer_id:integer peer_ids:integers message:text attachment:text lat:number"
                    + " long:number reply_to:integer forward:text keyboard:text payload:text dont_parse_links:flag"),
            Map.entry("messages.markAsRead", "peer_id:integer! start_message_id:integer mark_conversation_as_read:flag up_to_cmid:integer"),
            Map.entry("messages.sendReaction", "peer_id:integer! cmid:integer! reaction_id:integer!"),
            Map.entry("messages.deleteReaction", "peer_id:integer! cmid:integer!"),
            Map.entry("messages.sendMessageEventAnswer", "event_id:text! user_id:integer! peer_id:integer! event_data:text"),
            Map.entry("messages.getConversations", "offset:integer count:integer filter:text extended:flag"),
            Map.entry("messages.getConversationsById", "peer_ids:integers! extended:flag"),
            Map.entry("messages.getHistory", "offset:integer count:integer peer_id:integer! rev:integer start_message_id:integer"),
            Map.entry("users.get", "user_ids:texts fields:texts"),
            Map.entry("groups.getById", "group_ids:texts group_id:text fields:texts"),
            Map.entry("photos.getMessagesUploadServer", "peer_id:integer!"),
            Map.entry("photos.saveMessagesPhoto", "photo:text! server:integer! hash:text!"),
            Map.entry("docs.getMessagesUploadServer", "type:text peer_id:integer!"),
            Map.entry("docs.save", "file:text! title:text")));

    private Methods() {
    }

    static boolean known(String method) {
        return PARAMETERS.containsKey(method);
    }

    /** What is wrong with these parameters by their names and types. */
    static List<String> faults(String method, Map<String, String> form) {
        List<String> faults = new ArrayList<>();
        Map<String, String> rest = new TreeMap<>(form);
        rest.remove("v");
        for (String parameter : PARAMETERS.get(method).split(" ")) {
            String name = parameter.substring(0, parameter.indexOf(':'));
            String type = parameter.substring(parameter.indexOf(':') + 1);
            String value = rest.remove(name);
            if (value == null && type.endsWith("!")) {
                faults.add(name + " is missing");
            } else if (value != null && !fits(type.replace("!", ""), value)) {
                faults.add(name + " is no " + type.replace("!", ""));
            }
        }
        rest.keySet().forEach(name -> faults.add("unknown parameter " + name));
        return faults;
    }

    private static boolean fits(String type, String value) {
        return switch (type) {
            case "integer" -> value.matches("-?[0-9]{1,19}");
            case "integers" -> value.matches("-?[0-9]{1,19}(,-?[0-9]{1,19}){0,99}");
            case "number" -> value.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
            case "flag" -> value.matches("[01]");
            default -> !value.isBlank();
        };
    }
}
