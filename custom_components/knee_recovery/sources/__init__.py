"""Where runs come from in the house: other integrations' entities, events, calendars.

Pure: what an integration shows is given as plain data, and comes back as the runs it
tells of. Each known integration is a row of `profiles.PROFILES`, never code of its own;
what counts as a run is judged by the readers' one set of rules.
"""
