package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.job.Cancellation;
import attune.job.Progress;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report of hostile runs in a real browser: whatever it asks of any host comes to a proxy of ours, which writes it down. Needs
 * Chromium on the path; skipped, saying so, where there is none.
 */
class ReportInBrowserTest {

    /** What Chromium asks on its own account, whatever page it shows: the time, updates, who is signed in. */
    private static final Pattern OWN = Pattern.compile("^[A-Z]+ (?:https?://)?(?:clients\\d?|update|accounts|android\\.clients"
        + "|optimizationguide-pa|safebrowsing|redirector)\\.(?:google|googleapis|gvt1)\\.com[:/]");

    @TempDir Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private String browser;

    @BeforeEach
    void find() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(place, name)))
            .filter(Files::isExecutable).findFirst();
        assumeTrue(found.isPresent(), "skipped: no Chromium on the path");
        browser = found.get().toString();
    }

    @Test
    void nothingIsAskedOfAnyHostAndWhatIsHostileStaysText() throws IOException, InterruptedException {
        PairOfRuns pair = PairOfRuns.of(HostileRuns.write(folder, "a", 0.6), Optional.of(HostileRuns.write(folder, "b", 0.9)));
        Path report = folder.resolve("report.html");
        new ReportInFile(new StudyRunFolders()).write(pair, Locale.ENGLISH, report, Progress.SILENT, Cancellation.never());
        String seen = open(report);
        assertEquals(List.of(), asked);
        assertTrue(seen.contains("240 samples in both"), "the browser shows the page");
        assertTrue(seen.contains("&lt;script&gt;alert(1)"), "the hostile text is there, as text");
        assertFalse(seen.contains("<script") || seen.contains("<img"), "and no element came of it");
    }

    /** Otherwise the test above could not fail. */
    @Test
    void aPageThatAsksIsCaught() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("asks.html"), "<p>here</p><img src=http://evil.example/a.png>");
        open(page);
        assertTrue(asked.stream().anyMatch(line -> line.contains("evil.example")), asked::toString);
    }

    /** The page as the browser has it in the end. */
    private String open(Path page) throws IOException, InterruptedException {
        try (ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> listen(proxy));
            Process process = new ProcessBuilder(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                "--disable-default-apps", "--user-data-dir=" + folder.resolve("profile"), "--virtual-time-budget=3000",
                "--proxy-server=http://127.0.0.1:" + proxy.getLocalPort(), "--proxy-bypass-list=<-loopback>", "--dump-dom",
                page.toUri().toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return seen;
        }
    }

    private void listen(ServerSocket proxy) {
        try {
            while (true) {
                try (Socket socket = proxy.accept();
                     BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(),
                         StandardCharsets.UTF_8))) {
                    String request = String.valueOf(in.readLine());
                    if (!OWN.matcher(request).find()) {
                        asked.add(request);
                    }
                }
            }
        } catch (IOException closed) {
            // The page was seen.
        }
    }
}
