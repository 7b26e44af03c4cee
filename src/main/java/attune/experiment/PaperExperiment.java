package attune.experiment;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the runs of a plan one after the other, those that are finished left as they are, and no more of them than the
 * budget allows; then writes the page. Each line of the log is appended to {@code log.txt}.
 */
public final class PaperExperiment {

    private final Order order;
    private final Examiner examiner;
    private final InstantSource clock;

    /**
     * What to make.
     *
     * @param jobs in their order
     * @param out folder of the runs
     * @param lent the models that jobs may begin with
     * @param budget time within which runs are started that will end in it
     * @param part this process' share of the jobs, from 1
     * @param parts how many processes share them
     * @param samples of each train list at most
     * @param epochs of each training at most
     */
    public record Order(List<Job> jobs, Path out, Lent lent, Duration budget, int part, int parts, int samples,
        int epochs) {
        public Order {
            jobs = List.copyOf(jobs);
            if (part < 1 || part > parts) {
                throw new BadInput("experiment.part", part, parts);
            }
        }
    }

    /**
     * How it stands.
     *
     * @param made runs that were made now
     * @param standing runs that were finished before
     * @param absent jobs whose corpus is not there
     * @param left jobs for another time
     */
    public record Standing(int made, int standing, List<Job> absent, List<Job> left) {
        public Standing {
            absent = List.copyOf(absent);
            left = List.copyOf(left);
        }
    }

    public PaperExperiment(Order order, Examiner examiner, InstantSource clock) {
        this.order = order;
        this.examiner = examiner;
        this.clock = clock;
    }

    /** Goes on to the end of the plan or of the budget. */
    public Standing run(Progress progress, Cancellation cancellation) throws IOException {
        Files.createDirectories(order.out());
        Workshop workshop = new Workshop(
            order.out(), order.lent(), order.parts() == 1 ? "" : "-" + order.part(),
            new Workshop.Size(order.samples(), order.epochs()), examiner);
        Budget budget = new Budget(clock, order.budget());
        List<Job> jobs = mine();
        List<Job> absent = new ArrayList<>();
        List<Job> left = new ArrayList<>();
        int made = 0;
        int standing = 0;
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            double from = (double) i / jobs.size();
            if (!job.subject().there()) {
                absent.add(job);
                log(job.name() + ": left out, " + job.subject().path().getFileName() + " is not there");
            } else if (workshop.finished(job)) {
                standing++;
            } else if (!budget.allows(job.kind())) {
                left.add(job);
            } else {
                Instant begun = clock.instant();
                log(job.name());
                String name = (i + 1) + "/" + jobs.size() + " " + job.name();
                workshop.make(job, this::log, named(progress, name).part(from, (i + 1.0) / jobs.size()), cancellation);
                Duration took = Duration.between(begun, clock.instant());
                budget.took(job.kind(), took);
                log("  finished in " + took.toSeconds() + " s");
                made++;
            }
        }
        return new Standing(made, standing, absent, left);
    }

    private List<Job> mine() {
        return IntStream.range(0, order.jobs().size()).filter(i -> i % order.parts() == order.part() - 1)
            .mapToObj(order.jobs()::get).toList();
    }

    private static Progress named(Progress progress, String name) {
        return (done, step) -> progress.at(done, name + ", " + step);
    }

    private void log(String line) {
        try {
            Files.writeString(order.out().resolve("log.txt"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line + "\n", StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", order.out());
        }
    }
}
