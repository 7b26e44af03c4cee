package attune.workbench;

import attune.domain.Analysis;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.feature.Decoded;
import attune.inference.Forward;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.perturb.EditedMasking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads samples with installed models. Three caches stand between a file and an answer: decoded pieces by content,
 * features by those and the model's inputs, encoder outputs by those and the weights; asking again with another masking
 * starts from the third. Safe from any thread; one reading at a time is with a model.
 */
public final class AnalyseWithModels implements AnalyseSample {

    private static final double NANO = 1e-9;

    private final SamplePieces pieces;
    private final OpenModels models;
    private final ModelSessions sessions;
    private final Supplier<Phrases> phrases;

    AnalyseWithModels(SamplePieces pieces, OpenModels models, ModelSessions sessions, Supplier<Phrases> phrases) {
        this.pieces = pieces;
        this.models = models;
        this.sessions = sessions;
        this.phrases = phrases;
    }

    @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
        return pieces.windows(sample, progress, cancellation);
    }

    @Override public Reading read(Sample sample, int window, String model, String device, Masking masking,
        Progress progress, Cancellation cancellation) {
        Phrases said = phrases.get();
        OpenModels.OpenModel opened = models.get(model);
        if (opened.folder().terms().scored()) {
            throw new BadInput("models.score-unread", model);
        }
        progress.at(0, said.get("step.windows"));
        List<TimeSpan> windows = pieces.windows(sample, progress.part(0, 0.2), cancellation);
        progress.at(0.2, said.get("step.decode"));
        Decoded decoded = pieces.decode(sample, windows.isEmpty() ? null : windows.get(window), cancellation);
        EditedPieces.Edited edited = pieces.edited(sample, decoded.pieces(), window);
        Pieces made = edited.pieces();
        cancellation.check();
        progress.at(0.6, said.get("step.features"));
        long start = System.nanoTime();
        Features features = pieces.features(sample, opened.extraction(), made);
        double extracted = (System.nanoTime() - start) * NANO;
        cancellation.check();
        Masking masked = EditedMasking.of(masking, features, edited.hidden(), sample.edits().list());
        boolean loads = !sessions.holds(opened.folder(), device);
        String step = said.get(loads ? "step.load" : "step.model", model);
        progress.at(0.7, step);
        start = System.nanoTime();
        Forward forward = sessions.read(opened.folder(), device, features, masked,
            (done, unnamed) -> progress.at(0.7 + 0.2 * done, step));
        double loaded = loads ? (System.nanoTime() - start) * NANO - sum(forward.seconds()) : 0;
        ReadingEvidence evidence = ReadingEvidence.of(sample, made, opened.folder().terms().inputs().keySet(),
            forward.positions().keySet(), opened.folder().provenance());
        Analysis analysis = new Analysis(model, opened.folder().terms().variant(), forward.device(), forward.prediction(),
            evidence.of(), forward.gates(), forward.shares(), forward.attention(), forward.positions(),
            seconds(decoded.seconds(), extracted, loaded, sum(forward.seconds())));
        progress.at(1, "");
        return new Reading(analysis, made, windows, window, masked, ReadingNotes.of(sample, made, features,
            opened.folder(), evidence, opened.extraction().leftOut(made), said));
    }

    /** Decoding in all, then faces, features, model; loading the model where that was done. Caches take no time. */
    private static Map<String, Double> seconds(Map<String, Double> decoding, double features, double loading, double model) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        double faces = decoding.getOrDefault("faces", 0.0);
        seconds.put("decode", sum(decoding) - faces);
        seconds.put("faces", faces);
        seconds.put("features", features);
        if (loading > 0) {
            seconds.put("load", loading);
        }
        seconds.put("model", model);
        return seconds;
    }

    private static double sum(Map<String, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
