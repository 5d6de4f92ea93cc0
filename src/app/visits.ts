import { decideCheckOut, decideExtend, isExtendedMuch } from '../domain/own-visit';
import { visitLadder } from '../domain/team';
import type { Instant } from '../domain/time';
import { isOpen } from '../domain/visit';
import { change } from './change-visit';
import type { Reply } from './reply';
import type { Scope } from './run';
import { unwatched } from './watching';

/** What a worker does with the visit she is on. */
export const extend = (scope: Scope, request: { by: string; visitId: string; minutes: number; shown: Instant | null }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit, team) => decideExtend(visit, request, visitLadder(team, visit), scope.now),
    answer: (visit, team) => ({ say: 'extended', backBy: visit.backBy, alarmGoesOn: visit.watch.is === 'alarm', managersTold: isExtendedMuch(visit), unwatched: unwatched(team, visit) }),
    card: 'visit',
  });

export const checkOut = (scope: Scope, request: { by: string; visitId: string }): Promise<Reply> =>
  change(scope, request.visitId, {
    decide: (visit) => decideCheckOut(visit, request.by, scope.now),
    answer: (visit) => ({ say: isOpen(visit) ? 'checked-out-but-watched' : 'checked-out', where: visit.where, at: scope.now }),
    card: 'visit',
  });
