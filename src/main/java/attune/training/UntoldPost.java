package attune.training;

/** A post as a network reads it and as the teachers read it, before they have told anything. */
record UntoldPost(KeptFeatures features, PostTeachers.Read text) {

    Lesson lesson() {
        return new Lesson(features.unpacked(), text.pieces().label());
    }
}
