package ordnung.connector.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An SMTP server that does as it is told: every command has its usual answer unless another one was set. {@code "."} stands for the end of the
 * letter, {@code "greeting"} for the first word.
 */
final class PlayedSmtp implements AutoCloseable {
    /** Says nothing and keeps the line. */
    static final String HANG = "hang";
    /** Closes the line. */
    static final String CUT = "cut";
    private static final Map<String, String> USUAL = Map.of("greeting", "220 ready", "EHLO", "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH", "235 in",
            "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 taken", "RSET", "250 ok", "NOOP", "250 ok", "QUIT", "221 bye");

    private final ServerSocket server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();

    PlayedSmtp() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread thread = new Thread(this::accept, "played-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    PlayedSmtp answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /** How often somebody connected. */
    int lines() {
        return lines.size();
    }

    /** By their first word. */
    List<String> commands() {
        return commands;
    }

    /** Whole ones, taken or not. */
    List<String> letters() {
        return letters;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket line = server.accept();
                lines.add(line);
                Thread thread = new Thread(() -> serve(line), "played-smtp-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        serve(line, "greeting");
    }

    private void serve(Socket line, String first) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            boolean goesOn = first.isEmpty() || answer(line, first);
            for (String said = goesOn ? reader.readLine() : null; said != null; said = goesOn ? reader.readLine() : null) {
                String command = said.split(" ")[0].toUpperCase(Locale.ROOT);
                commands.add(command);
                goesOn = answer(line, command);
                if (command.equals("STARTTLS")) {
                    serve(encrypted(line), "");
                    return;
                }
                if (goesOn && command.equals("DATA") && answers.getOrDefault("DATA", "354").startsWith("354")) {
                    goesOn = letter(reader) && answer(line, ".");
                }
            }
        } catch (IOException gone) {
            // The other side has had enough.
        }
    }

    private static Socket encrypted(Socket line) throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(System.getProperty("javax.net.ssl.trustStore")))) {
            char[] password = System.getProperty("javax.net.ssl.trustStorePassword").toCharArray();
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, password);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(line, null, line.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        } catch (GeneralSecurityException noCertificate) {
            throw new IOException(noCertificate);
        }
    }

    private boolean letter(BufferedReader reader) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String each = reader.readLine(); each != null; each = reader.readLine()) {
            if (each.equals(".")) {
                letters.add(letter.toString());
                return true;
            }
            letter.append(each).append("\r\n");
        }
        return false;
    }

    private boolean answer(Socket line, String command) throws IOException {
        String answer = answers.getOrDefault(command, USUAL.getOrDefault(command, "500 what?"));
        if (answer.equals(CUT)) {
            line.close();
            return false;
        } else if (!answer.equals(HANG)) {
            line.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        }
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket line : lines) {
                line.close();
            }
        } catch (IOException closedAlready) {
            // It is what was wanted.
        }
    }
}
