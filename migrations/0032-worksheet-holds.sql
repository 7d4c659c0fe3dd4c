-- What is held, why, and what was decided stands in laboratory.control_hold: the worksheet only follows.
ALTER TABLE results.worksheet DROP COLUMN explanation;
-- What a control should give is said when it is prepared; the step that says so keeps it.
GRANT UPDATE (target) ON results.worksheet_position TO hengjian_app;
