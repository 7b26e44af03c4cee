package attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which words of a text are words of another: a shortest edit between the two (Myers 1986, the greedy algorithm). */
final class WordDiff {

    /** Edits beyond which everything between the common beginning and end counts as changed; bounds time and memory. */
    private static final int MOST_EDITS = 1_000;

    private WordDiff() {
    }

    /** For each word after, the index of the word before that it is, rising; -1 for a word that is new. */
    static int[] matches(List<String> before, List<String> after) {
        int[] matched = new int[after.size()];
        Arrays.fill(matched, -1);
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            matched[head] = head;
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
            matched[after.size() - tail] = before.size() - tail;
        }
        between(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), head, matched);
        return matched;
    }

    private static void between(List<String> before, List<String> after, int offset, int[] matched) {
        int most = Math.min(MOST_EDITS, before.size() + after.size());
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(Arrays.copyOfRange(furthest, most - edits, most + edits + 3));
            for (int k = -edits; k <= edits; k += 2) {
                boolean down = k == -edits || k != edits && furthest[most + k] < furthest[most + k + 2];
                int x = down ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < before.size() && x - k < after.size() && x - k >= 0 && before.get(x).equals(after.get(x - k))) {
                    x++;
                }
                furthest[most + k + 1] = x;
                if (x >= before.size() && x - k >= after.size()) {
                    back(trace, before.size(), after.size(), offset, matched);
                    return;
                }
            }
        }
    }

    /** Walks from the ends to the beginnings by what every round of edits had reached, and notes the words passed over. */
    private static void back(List<int[]> trace, int ends, int endsAfter, int offset, int[] matched) {
        int x = ends;
        int y = endsAfter;
        for (int edits = trace.size() - 1; edits >= 0 && (x > 0 || y > 0); edits--) {
            int[] reached = trace.get(edits);
            int k = x - y;
            boolean down = k == -edits || k != edits && reached[edits + k] < reached[edits + k + 2];
            int fromX = edits == 0 ? 0 : down ? reached[edits + k + 2] : reached[edits + k];
            int fromY = edits == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY && x > 0 && y > 0) {
                x--;
                y--;
                matched[offset + y] = offset + x;
            }
            x = fromX;
            y = fromY;
        }
    }
}
